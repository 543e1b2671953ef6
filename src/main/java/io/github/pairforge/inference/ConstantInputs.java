package io.github.pairforge.inference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs of a network that are the same number everywhere, such as a noise level.
 *
 * @param cards of these inputs
 * @param ports of these inputs, in the same order
 * @param values by input
 * @param fixedBatch how many images the network takes at once, or −1 for any number
 */
record ConstantInputs(List<TensorCard> cards, List<Port> ports, Map<String, Double> values, int fixedBatch) {

    /** How many images a run has when it needs so many. */
    int batch(final int needed) {
        return fixedBatch > 0 ? fixedBatch : needed;
    }

    /** Tensors for a run; sizes that are free and no image's are 1. */
    Map<String, Tensor> tensors(final int batch, final int height, final int width) {
        final Map<String, Tensor> tensors = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            final long[] shape = ports.get(i).shape();
            final String axes = cards.get(i).axes();
            for (int a = 0; a < shape.length; a++) {
                if (shape[a] < 0) {
                    final char axis = a < axes.length() ? axes.charAt(a) : ' ';
                    shape[a] = axis == 'b' ? batch : axis == 'y' ? height : axis == 'x' ? width : 1;
                }
            }
            final float[] numbers = new float[(int) Shapes.count(shape)];
            Arrays.fill(numbers, values.get(cards.get(i).name()).floatValue());
            tensors.put(cards.get(i).name(), Tensor.of(numbers, shape));
        }
        return tensors;
    }
}
