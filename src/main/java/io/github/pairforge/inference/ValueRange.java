package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Locale;

import io.github.pairforge.raster.RasterSource;

/** Looks at some pixels before anything is computed and stops when a network is not made for such values. */
final class ValueRange {

    private static final int LATTICE = 3;
    private static final int WINDOW = 32;
    /** Values that reach no further into the range than this have been scaled too much. */
    private static final double NOTHING = 1e-3;

    private final TensorCard card;
    private long pixels;
    private long outside;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    private ValueRange(final TensorCard card) {
        this.card = card;
    }

    /**
     * At most 3 × 3 windows of 32 × 32 pixels per band are read, spread evenly.
     *
     * @throws IllegalArgumentException when most values lie further outside of the card's range than half of its width,
     *             or all of them in its lowest thousandth
     */
    static void check(final String network, final InputImage image) throws IOException {
        final TensorCard card = image.card();
        if (!Double.isFinite(card.lowest()) || !Double.isFinite(card.highest())) {
            return;
        }
        final ValueRange range = new ValueRange(card);
        final RasterSource source = image.source();
        final int width = (int) Math.min(WINDOW, source.grid().width());
        final int height = (int) Math.min(WINDOW, source.grid().height());
        final float[][] planes = new float[source.bands().size()][width * height];
        for (int i = 0; i < LATTICE * LATTICE; i++) {
            source.read((source.grid().width() - width) * (i % LATTICE) / (LATTICE - 1),
                (source.grid().height() - height) * (i / LATTICE) / (LATTICE - 1), width, height, planes);
            for (int b = 0; b < planes.length; b++) {
                range.look(planes[b], Units.of(card, image.each() ? 0 : b));
            }
        }
        range.judge(network, source.name());
    }

    private void look(final float[] values, final Units units) {
        final double wide = (card.highest() - card.lowest()) / 2;
        for (final float value : values) {
            if (Float.isFinite(value)) {
                final double v = units.toNetwork(value);
                pixels++;
                outside += v < card.lowest() - wide || v > card.highest() + wide ? 1 : 0;
                lowest = Math.min(lowest, v);
                highest = Math.max(highest, v);
            }
        }
    }

    private void judge(final String network, final String image) {
        final double width = card.highest() - card.lowest();
        final boolean nothing = pixels > 0 && lowest >= card.lowest() && highest > card.lowest()
            && highest < card.lowest() + NOTHING * width;
        if (2 * outside > pixels || nothing) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s takes values from %s to %s, those of %s become %.4g to %.4g; check the scale of the image"
                    + " (reflectance is wanted, 1.0 = 100 %%) or of the model card.",
                network, card.lowest(), card.highest(), image, lowest, highest));
        }
    }
}
