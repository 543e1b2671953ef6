package io.github.pairforge.align;

/**
 * The peak of a correlation between its samples: the inverse transform is evaluated where it is needed as a product of
 * matrices (Guizar-Sicairos, Thurman and Fienup, Opt. Lett. 33:156, 2008), first on a grid of quarters of a pixel, then
 * by Newton's method with its analytic derivatives, so that the result is not quantised.
 */
final class MatrixDft {

    private static final int GRID = 3;
    private static final double STEP = 0.25;
    private static final int NEWTON_STEPS = 8;
    private static final double CONVERGED = 1e-5;

    private final CrossSpectrum spectrum;
    private final int width;
    private final int height;
    private final double[] sums;

    MatrixDft(final CrossSpectrum spectrum) {
        this.spectrum = spectrum;
        width = spectrum.width();
        height = spectrum.height();
        sums = new double[6 * height];
    }

    /** The highest point within three quarters of a pixel of a sample, pixels. */
    Shift near(final Shift sample) {
        Shift best = sample;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = -GRID; i <= GRID; i++) {
            final double dx = sample.dx() + i * STEP;
            alongX(dx);
            for (int j = -GRID; j <= GRID; j++) {
                final double dy = sample.dy() + j * STEP;
                final double c = at(dy).value;
                if (c > highest) {
                    highest = c;
                    best = new Shift(dx, dy);
                }
            }
        }
        return climb(best);
    }

    private Shift climb(final Shift start) {
        Shift s = start;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            alongX(s.dx());
            final Slope c = at(s.dy());
            final double det = c.xx * c.yy - c.xy * c.xy;
            if (!(det > 0 && c.xx < 0)) {
                return start;
            }
            final Shift step =
                new Shift((c.xy * c.y - c.yy * c.x) / det, (c.xy * c.x - c.xx * c.y) / det);
            s = s.plus(step);
            if (s.minus(start).largest() > STEP) {
                return start;
            }
            if (step.largest() < CONVERGED) {
                return s;
            }
        }
        return s;
    }

    /** A correlation with its first and second derivatives. */
    private record Slope(double value, double x, double y, double xx, double xy, double yy) {
    }

    /** Sums over kx of X·exp(i·kx·dx) times 1, i·kx and −kx², for each ky. */
    private void alongX(final double dx) {
        final double[] cos = new double[width];
        final double[] sin = new double[width];
        final double[] k = new double[width];
        for (int x = 0; x < width; x++) {
            k[x] = CrossSpectrum.frequency(x, width);
            cos[x] = Math.cos(k[x] * dx);
            sin[x] = Math.sin(k[x] * dx);
        }
        final double[] v = spectrum.values();
        for (int y = 0; y < height; y++) {
            double re = 0;
            double im = 0;
            double kRe = 0;
            double kIm = 0;
            double kkRe = 0;
            double kkIm = 0;
            for (int x = 0; x < width; x++) {
                final int i = 2 * (y * width + x);
                final double r = v[i] * cos[x] - v[i + 1] * sin[x];
                final double m = v[i] * sin[x] + v[i + 1] * cos[x];
                re += r;
                im += m;
                kRe -= k[x] * m;
                kIm += k[x] * r;
                kkRe -= k[x] * k[x] * r;
                kkIm -= k[x] * k[x] * m;
            }
            sums[6 * y] = re;
            sums[6 * y + 1] = im;
            sums[6 * y + 2] = kRe;
            sums[6 * y + 3] = kIm;
            sums[6 * y + 4] = kkRe;
            sums[6 * y + 5] = kkIm;
        }
    }

    private Slope at(final double dy) {
        double c = 0;
        double cx = 0;
        double cy = 0;
        double cxx = 0;
        double cxy = 0;
        double cyy = 0;
        for (int y = 0; y < height; y++) {
            final double k = CrossSpectrum.frequency(y, height);
            final double cos = Math.cos(k * dy);
            final double sin = Math.sin(k * dy);
            final int i = 6 * y;
            final double re = sums[i] * cos - sums[i + 1] * sin;
            final double im = sums[i] * sin + sums[i + 1] * cos;
            c += re;
            cy -= k * im;
            cyy -= k * k * re;
            cx += sums[i + 2] * cos - sums[i + 3] * sin;
            cxy -= k * (sums[i + 2] * sin + sums[i + 3] * cos);
            cxx += sums[i + 4] * cos - sums[i + 5] * sin;
        }
        return new Slope(c, cx, cy, cxx, cxy, cyy);
    }
}
