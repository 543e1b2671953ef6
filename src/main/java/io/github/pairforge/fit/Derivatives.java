package io.github.pairforge.fit;

import io.github.pairforge.fit.Prepared.Axes;

/**
 * A candidate's image of one band and how it changes: central differences of the operator, not of the image.
 *
 * <p>The shift is differenced over a whole HR pixel: interpolation has kinks at half pixels, where a derivative would
 * jump.
 *
 * @param x the image, packed
 * @param bySigma per HR pixel of σ
 * @param byX per LR pixel of shift
 * @param byY likewise
 */
record Derivatives(float[] x, float[] bySigma, float[] byX, float[] byY) {

    private static final double SIGMA_STEP = 0.02;
    private static final double HALF_PIXEL = 0.5;

    static Derivatives of(final Prepared pair, final int band, final Candidate candidate, final double sigma,
        final int size, final double dx, final double dy)
    {
        final double fx = pair.data().relation().factorX();
        final double fy = pair.data().relation().factorY();
        final Axes here = pair.axes(candidate, sigma, size, dx, dy);
        final Axes narrow = pair.axes(candidate, sigma * (1 - SIGMA_STEP), size, dx, dy);
        final Axes wide = pair.axes(candidate, sigma * (1 + SIGMA_STEP), size, dx, dy);
        final Axes before = pair.axes(candidate, sigma, size, dx - HALF_PIXEL / fx, dy - HALF_PIXEL / fy);
        final Axes after = pair.axes(candidate, sigma, size, dx + HALF_PIXEL / fx, dy + HALF_PIXEL / fy);
        final double perSigma = 1 / (2 * SIGMA_STEP * sigma);
        final AxisTaps colsBySigma = AxisTaps.difference(narrow.cols(), wide.cols(), perSigma);
        final AxisTaps rowsBySigma = AxisTaps.difference(narrow.rows(), wide.rows(), perSigma);
        final AxisTaps colsByX = AxisTaps.difference(before.cols(), after.cols(), fx);
        final AxisTaps rowsByY = AxisTaps.difference(before.rows(), after.rows(), fy);
        final Sampler sampler = pair.sampler(band, here.cols(), colsBySigma, colsByX);
        final float[] plain = sampler.vertical(here.rows());
        return new Derivatives(pack(pair, sampler, plain, here.cols(), null, null),
            pack(pair, sampler, plain, colsBySigma, sampler.vertical(rowsBySigma), here.cols()),
            pack(pair, sampler, plain, colsByX, null, null),
            pack(pair, sampler, sampler.vertical(rowsByY), here.cols(), null, null));
    }

    private static float[] pack(final Prepared pair, final Sampler sampler, final float[] lines, final AxisTaps cols,
        final float[] more, final AxisTaps moreCols)
    {
        final float[] out = new float[pair.area().width() * pair.area().height()];
        sampler.horizontal(lines, cols, out);
        if (more != null) {
            sampler.horizontal(more, moreCols, out);
        }
        return pair.area().pack(out);
    }
}
