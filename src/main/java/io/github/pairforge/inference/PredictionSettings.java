package io.github.pairforge.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a network is applied to an image. What is not set follows from the model and the image.
 *
 * @param bands of the image that go into the network, numbers from 1 or names, in the order of the network; empty:
 *            those that the card names, else all
 * @param outputs names of the outputs wanted, whose bands follow each other; empty: the first one
 * @param tile edge of the square pieces the image is cut into, in pixels of the image; 0: 256, or for networks whose
 *            pixels may depend on all of the image, the whole image if it has no more than 2²⁰ pixels
 * @param overlap pixels on either side of a border over which neighbouring pieces are blended; −1: none where the reach
 *            of the network is known, else 32
 * @param batch how many bands go through a network of one band at a time; 0: one on the CPU, all elsewhere
 * @param constants further inputs of the network, each filled with one number
 */
public record PredictionSettings(String bands, List<String> outputs, int tile, int overlap, int batch,
    Map<String, Double> constants)
{

    /** All from the model and the image. */
    public static final PredictionSettings DEFAULT = new PredictionSettings("", List.of(), 0, -1, 0, Map.of());

    /** As {@link #outputs}: all that are images of the same size as the first, in the order of the graph. */
    public static final List<String> ALL_OUTPUTS = List.of("*");

    private static final int LARGEST_TILE = 1 << 14;

    /** @throws IllegalArgumentException naming the parameter that is out of range */
    public PredictionSettings {
        outputs = List.copyOf(outputs);
        constants = Map.copyOf(constants);
        between("tile", tile, 0, LARGEST_TILE);
        between("overlap", overlap, -1, LARGEST_TILE / 2);
        between("batch", batch, 0, LARGEST_TILE);
    }

    private static void between(final String parameter, final int value, final int least, final int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                parameter + ": " + value + " is not between " + least + " and " + most + ".");
        }
    }

    public PredictionSettings withBands(final String other) {
        return new PredictionSettings(other, outputs, tile, overlap, batch, constants);
    }

    public PredictionSettings withOutputs(final List<String> other) {
        return new PredictionSettings(bands, other, tile, overlap, batch, constants);
    }

    public PredictionSettings withTile(final int other) {
        return new PredictionSettings(bands, outputs, other, overlap, batch, constants);
    }

    public PredictionSettings withOverlap(final int other) {
        return new PredictionSettings(bands, outputs, tile, other, batch, constants);
    }

    public PredictionSettings withBatch(final int other) {
        return new PredictionSettings(bands, outputs, tile, overlap, other, constants);
    }

    /** One more constant input. */
    public PredictionSettings withConstant(final String input, final double value) {
        final Map<String, Double> more = new HashMap<>(constants);
        more.put(input, value);
        return new PredictionSettings(bands, outputs, tile, overlap, batch, more);
    }
}
