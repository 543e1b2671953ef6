package io.github.pairforge.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Progress;

/**
 * Runs a network on one tile.
 *
 * @param inputs images of one size; a single one where its bands go through by themselves
 * @param batch how many bands go through at a time then
 * @param radius how far to look for a value for missing pixels
 */
record TilePredictor(Network network, List<InputImage> inputs, ConstantInputs constants, List<OutputImage> outputs,
    TilePlan plan, int batch, int radius, Progress progress)
{

    private boolean each() {
        return inputs.get(0).each();
    }

    /** Bands of the result. */
    int bands() {
        return outputs.stream().mapToInt(o -> o.bands().size()).sum();
    }

    /**
     * @param key of the tile
     * @return one array per band of the result: the part that the tile {@link TileAxis#kept keeps}, in output pixels
     */
    float[][] compute(final int key) throws IOException {
        final TileAxis.Span x = plan.x().window(plan.column(key));
        final TileAxis.Span y = plan.y().window(plan.row(key));
        final List<InputImage.Window> windows = new ArrayList<>();
        for (final InputImage input : inputs) {
            windows.add(input.read(plan, x, y, radius));
        }
        final TileResult result = new TileResult(network.name(), plan, key, bands());
        if (!each()) {
            final boolean[] missing = union(InputImage.masks(windows));
            if (!result.isAllMissing(missing)) {
                run(windows, 0, 1, x, y, result, List.of(missing));
            }
            return result.planes();
        }
        final InputImage.Window window = windows.get(0);
        final List<boolean[]> masks = new ArrayList<>();
        for (final boolean[] m : window.missing()) {
            masks.add(m == null ? new boolean[0] : m);
        }
        for (int first = 0; first < masks.size(); first += batch) {
            final int n = Math.min(batch, masks.size() - first);
            final List<boolean[]> part = masks.subList(first, first + n);
            if (!part.stream().allMatch(result::isAllMissing)) {
                run(windows, first, n, x, y, result, part);
            }
        }
        return result.planes();
    }

    /** Empty when nothing is missing. */
    private static boolean[] union(final List<boolean[]> masks) {
        final boolean[] all = masks.isEmpty() ? new boolean[0] : masks.get(0).clone();
        for (final boolean[] mask : masks) {
            for (int i = 0; i < all.length; i++) {
                all[i] |= mask[i];
            }
        }
        return all;
    }

    /** @param first band, and how many, where each goes through by itself */
    private void run(final List<InputImage.Window> windows, final int first, final int images,
        final TileAxis.Span x, final TileAxis.Span y, final TileResult result, final List<boolean[]> missing)
        throws IOException
    {
        final int batched = constants.batch(images);
        final Map<String, Tensor> given = new LinkedHashMap<>(constants.tensors(batched, y.length(), x.length()));
        for (int i = 0; i < inputs.size(); i++) {
            final InputImage input = inputs.get(i);
            final Layout layout =
                Layout.of(input.card().axes(), batched, input.channels(), y.length(), x.length());
            final int from = first;
            given.put(input.card().name(), Tensor.of(layout.join(windows.get(i).planes(),
                (image, c) -> input.each() ? from + Math.min(image, images - 1) : c), layout.shape()));
        }
        take(network.run(given, progress), batched, first, images, result, missing);
    }

    private void take(final Map<String, Tensor> made, final int batched, final int first, final int images,
        final TileResult result, final List<boolean[]> missing) throws IOException
    {
        int before = 0;
        for (final OutputImage output : outputs) {
            final Tensor tensor = made.get(output.card().name());
            final Layout layout = result.layout(output, batched);
            if (!Arrays.equals(layout.shape(), tensor.shape())) {
                throw new IOException(network.name() + ": the output " + output.card().name() + " is "
                    + Shapes.text(tensor.shape()) + " where " + Shapes.text(layout.shape())
                    + " is expected; correct the factor, the bands or the size multiple in the model card.");
            }
            for (int image = 0; image < images; image++) {
                for (int c = 0; c < output.channels(); c++) {
                    final int band = before + (first + image) * output.channels() + c;
                    result.take(output, tensor, layout, image, c, band, missing.get(image));
                }
            }
            before += output.bands().size();
        }
    }
}
