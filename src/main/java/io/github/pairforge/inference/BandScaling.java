package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that turn reflectance into what a network takes, gathered into
 * {@code ((reflectance · scale + offset) − mean[band]) / std[band]}.
 *
 * @param mean one per band, or empty
 * @param std as many
 * @param lowest what is smaller is made it, at the end
 * @param highest the same of what is larger
 */
record BandScaling(double scale, double offset, List<Double> mean, List<Double> std, double lowest, double highest) {

    static final BandScaling NONE = new BandScaling(1, 0, List.of(), List.of(), Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);

    BandScaling {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /**
     * Then {@code gain · v + plus}.
     *
     * @param gain one for all bands or one per band
     * @param plus the same
     */
    BandScaling linear(final List<Double> gain, final List<Double> plus) {
        if (gain.contains(0.0)) {
            throw new IllegalArgumentException("a gain of 0 leaves nothing of the image.");
        }
        final List<Double> means = new ArrayList<>();
        final List<Double> stds = new ArrayList<>();
        for (int b = 0; b < Math.max(gain.size(), plus.size()); b++) {
            final double g = one(gain, b);
            means.add(-one(plus, b) / g);
            stds.add(1 / g);
        }
        return gain.size() == 1 && plus.size() == 1 && mean.isEmpty() ? uniform(gain.get(0), plus.get(0))
            : standard(means, stds);
    }

    /**
     * Then {@code (v − m) / s}.
     *
     * @param m one for all bands or one per band
     * @param s the same
     */
    BandScaling standard(final List<Double> m, final List<Double> s) {
        if (s.contains(0.0)) {
            throw new IllegalArgumentException("a standard deviation of 0 cannot be divided by.");
        }
        if (m.size() == 1 && s.size() == 1 && mean.isEmpty()) {
            return uniform(1 / s.get(0), -m.get(0) / s.get(0));
        }
        final int bands = Math.max(mean.size(), Math.max(m.size(), s.size()));
        final List<Double> means = new ArrayList<>();
        final List<Double> stds = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            final double m0 = mean.isEmpty() ? 0 : one(mean, b);
            final double s0 = std.isEmpty() ? 1 : one(std, b);
            means.add(m0 + s0 * one(m, b));
            stds.add(s0 * one(s, b));
        }
        requireNoLimits();
        return new BandScaling(scale, offset, means, stds, lowest, highest);
    }

    private BandScaling uniform(final double gain, final double plus) {
        final double a = lowest * gain + plus;
        final double b = highest * gain + plus;
        return new BandScaling(scale * gain, offset * gain + plus, mean, std, Math.min(a, b), Math.max(a, b));
    }

    BandScaling clip(final double least, final double most) {
        if (!(least < most)) {
            throw new IllegalArgumentException("clipping to " + least + " .. " + most + " leaves nothing.");
        }
        if (!mean.isEmpty()) {
            throw new IllegalArgumentException(
                "clipping after a step with other numbers for every band cannot be done.");
        }
        return new BandScaling(scale, offset, mean, std, Math.max(lowest, least), Math.min(highest, most));
    }

    /** What becomes of a value. */
    double apply(final double v, final int band) {
        final double m = mean.isEmpty() ? 0 : one(mean, band);
        return (v * scale + offset - m) / (std.isEmpty() ? 1 : one(std, band));
    }

    /** The limits before all steps: what is cut off there is what would be cut off at the end. */
    ValueLimits limits() {
        final double a = (lowest - offset) / scale;
        final double b = (highest - offset) / scale;
        return new ValueLimits(Math.min(a, b), Math.max(a, b));
    }

    void requireNoLimits() {
        if (Double.isFinite(lowest) || Double.isFinite(highest)) {
            throw new IllegalArgumentException(
                "clipping before such a step cannot be done.");
        }
    }

    private static double one(final List<Double> values, final int band) {
        if (values.size() > 1 && band >= values.size()) {
            throw new IllegalArgumentException("steps have numbers for different counts of bands.");
        }
        return values.get(values.size() == 1 ? 0 : band);
    }
}
