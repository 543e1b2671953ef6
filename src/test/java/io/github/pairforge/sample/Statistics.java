package io.github.pairforge.sample;

/** What the tests measure of an image. */
final class Statistics {

    private Statistics() {
    }

    static double mean(final float[] a) {
        double sum = 0;
        for (final float v : a) {
            sum += v;
        }
        return sum / a.length;
    }

    static double deviation(final float[] a) {
        return Math.sqrt(covariance(a, a));
    }

    static double correlation(final float[] a, final float[] b) {
        return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
    }

    private static double covariance(final float[] a, final float[] b) {
        final double ma = mean(a);
        final double mb = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - ma) * (b[i] - mb);
        }
        return sum / a.length;
    }

    /** Fourth moment of horizontal differences over their squared second one; 3 for Gaussian noise. */
    static double gradientKurtosis(final float[] a, final int width) {
        double two = 0;
        double four = 0;
        int n = 0;
        for (int i = 1; i < a.length; i++) {
            if (i % width != 0) {
                final double d = a[i] - a[i - 1];
                two += d * d;
                four += d * d * d * d;
                n++;
            }
        }
        return four / n / (two / n * (two / n));
    }

    /**
     * Slope of the logarithmic power spectrum of rows between two frequencies, cycles per row. A plane whose spectrum
     * falls radially as f^−p has rows whose spectra fall as f^−(p−1).
     */
    static double rowSlope(final float[] a, final int width, final int low, final int high) {
        final int rows = a.length / width;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        int n = 0;
        // frequencies are spaced by a tenth of an octave, so that each octave weighs the same
        for (double f = low; f < high; f = Math.max(f + 1, Math.rint(f * 1.07))) {
            double power = 0;
            for (int y = 0; y < rows; y++) {
                double re = 0;
                double im = 0;
                for (int x = 0; x < width; x++) {
                    final double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * x / width);
                    re += hann * a[y * width + x] * Math.cos(2 * Math.PI * f * x / width);
                    im += hann * a[y * width + x] * Math.sin(2 * Math.PI * f * x / width);
                }
                power += re * re + im * im;
            }
            final double lx = Math.log(f);
            final double ly = Math.log(power);
            sx += lx;
            sy += ly;
            sxx += lx * lx;
            sxy += lx * ly;
            n++;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
