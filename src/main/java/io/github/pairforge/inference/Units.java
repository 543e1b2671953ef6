package io.github.pairforge.inference;

import java.util.List;

/**
 * From reflectance to what a network takes, and back: {@code ((v · scale + offset) − mean) / std} of one band.
 *
 * @param scale factor
 * @param offset added then
 * @param mean subtracted then
 * @param std divided by then
 */
record Units(double scale, double offset, double mean, double std) {

    /** @param band of the tensor; a card may give one mean for all */
    static Units of(final TensorCard card, final int band) {
        return new Units(card.scale(), card.offset(), pick(card.mean(), band, 0), pick(card.std(), band, 1));
    }

    /** @throws IllegalArgumentException when the card gives numbers for another count of bands */
    static void check(final String network, final TensorCard card, final int bands) {
        for (final List<Double> perBand : List.of(card.mean(), card.std())) {
            if (perBand.size() > 1 && perBand.size() != bands) {
                throw new IllegalArgumentException(network + ": the model card has means or standard deviations of "
                    + perBand.size() + " bands for " + card.name() + ", which has " + bands
                    + "; correct the card or name the bands.");
            }
        }
    }

    private static double pick(final List<Double> values, final int band, final double otherwise) {
        return values.isEmpty() ? otherwise : values.get(values.size() == 1 ? 0 : band);
    }

    private boolean isIdentity() {
        return scale == 1 && offset == 0 && mean == 0 && std == 1;
    }

    double toNetwork(final double v) {
        return (v * scale + offset - mean) / std;
    }

    double fromNetwork(final double v) {
        return (v * std + mean - offset) / scale;
    }

    /** In place, computed in double. */
    void toNetwork(final float[] values, final int from, final int n) {
        if (!isIdentity()) {
            for (int i = from; i < from + n; i++) {
                values[i] = (float) toNetwork(values[i]);
            }
        }
    }

    /** In place, computed in double. */
    void fromNetwork(final float[] values) {
        if (!isIdentity()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) fromNetwork(values[i]);
            }
        }
    }
}
