package io.github.pairforge.evaluate;

import io.github.pairforge.evaluate.ImagePair.Rows;

/** {@link NoiseByReflectance#distance} from counts of the high-pass's modulus per block, so that blocks can change. */
final class BlockNoise {

    /** Of |high-pass|: 16 classes per octave over 16 octaves, a resolution of 4 %. */
    private static final int CLASSES = 256;
    private static final double PER_OCTAVE = 16;
    private static final double LEAST = 1e-5;

    private BlockNoise() {
    }

    static BlockMeasure of(final ImagePair pair, final double[][] edges) {
        final BlockLayout layout = BlockLayout.of(pair.width(), pair.height());
        final int bins = edges[0].length - 1;
        final double[][][] counts = new double[layout.blocks()][2][pair.bands() * bins * CLASSES];
        final Rows[] images = { pair.image(), pair.reference() };
        for (int i = 0; i < 2; i++) {
            for (int b = 0; b < pair.bands(); b++) {
                final NoisePixels pixels = NoisePixels.of(images[i], b);
                for (int bin = 0; bin < bins; bin++) {
                    for (final int k : pixels.flatterHalfOf(edges[b][bin], edges[b][bin + 1], bin == bins - 1)) {
                        counts[layout.block(pixels.column()[k], pixels.row()[k])][i][(b * bins + bin) * CLASSES
                            + classOf(pixels.highPass()[k])]++;
                    }
                }
            }
        }
        final int tables = pair.bands() * bins;
        return BlockMeasure.ofTotals(counts, (p, q) -> {
            double sum = 0;
            int known = 0;
            for (int t = 0; t < tables; t++) {
                final double octaves = Math.abs(median(p, t * CLASSES) - median(q, t * CLASSES)) / PER_OCTAVE;
                if (!Double.isNaN(octaves)) {
                    sum += octaves;
                    known++;
                }
            }
            return known == 0 ? Double.NaN : sum / known;
        });
    }

    private static int classOf(final float highPass) {
        final double octaves = Math.log(Math.max(Math.abs(highPass), LEAST) / LEAST) / Math.log(2);
        return (int) Math.min(CLASSES - 1, octaves * PER_OCTAVE);
    }

    /** In classes, linear within the class that holds it; {@code NaN} for too few pixels. */
    private static double median(final double[] counts, final int from) {
        double total = 0;
        for (int i = from; i < from + CLASSES; i++) {
            total += counts[i];
        }
        if (2 * total < NoiseByReflectance.FEWEST) {
            return Double.NaN;
        }
        double below = 0;
        int i = from;
        while (below + counts[i] < total / 2) {
            below += counts[i++];
        }
        return i - from + (total / 2 - below) / counts[i];
    }
}
