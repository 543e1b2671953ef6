package io.github.pairforge.fit;

/**
 * A pair made ready: which pixels count, what they hold, and how a candidate's image is computed.
 *
 * @param data the pair
 * @param hr its HR bands without NaN
 * @param area pixels that count
 * @param lr their LR reflectances, block after block
 * @param basis functions of the radiometric relation
 * @param pilot shift around which the area was laid, LR pixels
 * @param scale robust residual deviation per band, reflectance: the unit of {@link Loss#error} for all candidates
 * @param outliers share of pixels left out because whole areas contradict the relation
 */
record Prepared(PairData data, float[][] hr, FitArea area, float[][] lr, Basis basis, double[] pilot,
    double[] scale, double outliers)
{

    /** Axis operators of one candidate at one shift. */
    record Axes(AxisTaps rows, AxisTaps cols) {
    }

    Axes axes(final Candidate candidate, final double sigma, final int size, final double dx, final double dy) {
        final var r = data.relation();
        return new Axes(
            AxisTaps.of(candidate, sigma, size, r.factorY(), r.originY() + r.factorY() * dy, data.hrHeight(),
                area.top(), area.height()),
            AxisTaps.of(candidate, sigma, size, r.factorX(), r.originX() + r.factorX() * dx, data.hrWidth(),
                area.left(), area.width()));
    }

    Sampler sampler(final int band, final AxisTaps... columns) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (final AxisTaps c : columns) {
            for (int i = 0; i < c.size(); i++) {
                left = Math.min(left, c.starts()[i]);
                right = Math.max(right, c.end(i));
            }
        }
        return new Sampler(hr[band], data.hrWidth(), left, right - left);
    }

    /** A candidate's image of one band at the pixels that count. */
    float[] image(final int band, final Candidate candidate, final double sigma, final int size, final double dx,
        final double dy)
    {
        final Axes axes = axes(candidate, sigma, size, dx, dy);
        final Sampler sampler = sampler(band, axes.cols());
        final float[] out = new float[area.width() * area.height()];
        sampler.horizontal(sampler.vertical(axes.rows()), axes.cols(), out);
        return area.pack(out);
    }

    double factor() {
        return data.relation().factor();
    }
}
