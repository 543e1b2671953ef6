package io.github.pairforge.align;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

/** Resamples a tile of one band by a mapping that mixes columns and rows, pixel by pixel. */
final class AffinePass {

    private final PixelMapping mapping;
    private final Interpolation interpolation;
    private final Grid image;
    private final Tile tile;

    AffinePass(final PixelMapping mapping, final Interpolation interpolation, final Grid image, final Tile tile) {
        this.mapping = mapping;
        this.interpolation = interpolation;
        this.image = image;
        this.tile = tile;
    }

    /** @param out row-major; pixels that do not lie on the image are left as they are */
    void run(final SourceBlock block, final int band, final float[] out) {
        final float[] pixels = block.planes()[band];
        final boolean spline = interpolation == Interpolation.BSPLINE;
        final InterpolationKernel kernel = spline ? new SplineBasis() : interpolation.kernel();
        final double[] samples = spline ? SplineCoefficients.of(pixels, block.width(), block.height()) : widen(pixels);
        final double[] wx = new double[kernel.taps()];
        final double[] wy = new double[kernel.taps()];
        for (int j = 0; j < tile.height(); j++) {
            Threads.check();
            for (int i = 0; i < tile.width(); i++) {
                final double x = mapping.x(tile.x() + i, tile.y() + j);
                final double y = mapping.y(tile.x() + i, tile.y() + j);
                if (!AxisTaps.onImage(x, image.width()) || !AxisTaps.onImage(y, image.height())) {
                    continue;
                }
                final long bx = (long) Math.floor(x);
                final long by = (long) Math.floor(y);
                kernel.weights(x - bx, wx);
                kernel.weights(y - by, wy);
                final int at = (int) (by - kernel.before() - block.y()) * block.width()
                    + (int) (bx - kernel.before() - block.x());
                final float v = (float) sum(samples, at, block.width(), wx, wy);
                out[j * tile.width() + i] = Float.isNaN(v) ? withoutNodata(block, pixels, x, y) : v;
            }
        }
    }

    private static double[] widen(final float[] pixels) {
        final double[] out = new double[pixels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = pixels[i];
        }
        return out;
    }

    private static double sum(final double[] samples, final int at, final int width, final double[] wx,
        final double[] wy)
    {
        double sum = 0;
        for (int l = 0; l < wy.length; l++) {
            final int from = at + l * width;
            double line = 0;
            for (int k = 0; k < wx.length; k++) {
                line += wx[k] * samples[from + k];
            }
            sum += wy[l] * line;
        }
        return sum;
    }

    private float withoutNodata(final SourceBlock block, final float[] pixels, final double x, final double y) {
        final InterpolationKernel kernel = interpolation.kernel();
        final double[] wx = new double[kernel.taps()];
        final double[] wy = new double[kernel.taps()];
        final long bx = (long) Math.floor(x);
        final long by = (long) Math.floor(y);
        kernel.weights(x - bx, wx);
        kernel.weights(y - by, wy);
        final ValidSum sum = new ValidSum();
        for (int l = 0; l < wy.length; l++) {
            final int from = (int) (by - kernel.before() + l - block.y()) * block.width()
                + (int) (bx - kernel.before() - block.x());
            for (int k = 0; k < wx.length; k++) {
                sum.add(wy[l] * wx[k], pixels[from + k]);
            }
        }
        return sum.value();
    }

    /** Weights of coefficients, not of pixels. */
    private record SplineBasis() implements InterpolationKernel {

        @Override
        public int taps() {
            return 4;
        }

        @Override
        public void weights(final double t, final double[] weights) {
            SplineKernel.basis(t, weights);
        }
    }
}
