package io.github.pairforge.noise;

/**
 * What the fall of the noise's power within the high frequencies says about neighbouring pixels.
 *
 * <p>Power is taken as {@code exp(−a·ωx² − b·ωy²)}: white noise seen through a Gaussian filter, or through its inverse.
 * a and b are such that the power-weighted means of ωx² and ωy² over the high frequencies of a block are those
 * observed, by Newton's method on a convex function.
 */
final class SpectralSlope {

    private static final int STEPS = 50;
    private static final int NODES = 512;
    private static final double STEEPEST = 3;
    private static final double CLOSE = 1e-12;

    private SpectralSlope() {
    }

    /**
     * @param meanX power-weighted mean of ωx²
     * @param meanY power-weighted mean of ωy²
     * @return correlation of horizontal and of vertical neighbours, and power in low over power in high frequencies
     */
    static double[] implied(final double meanX, final double meanY) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            final double[] m = moments(a, b);
            final double ex = m[0] - meanX;
            final double ey = m[1] - meanY;
            final double det = m[2] * m[3] - m[4] * m[4];
            if (!(det > 0) || Math.abs(ex) + Math.abs(ey) < CLOSE) {
                break;
            }
            a = limited(a + (m[3] * ex - m[4] * ey) / det);
            b = limited(b + (m[2] * ey - m[4] * ex) / det);
        }
        return new double[] { neighbours(a), neighbours(b), lowOverHigh(a, b) };
    }

    private static double limited(final double slope) {
        return Math.max(-STEEPEST, Math.min(STEEPEST, slope));
    }

    /** Means of ωx² and ωy², their variances and covariance. */
    private static double[] moments(final double a, final double b) {
        double total = 0;
        final double[] m = new double[5];
        for (int u = BlockSpectra.SPLIT - BlockSpectra.SIZE + 1; u < BlockSpectra.SIZE; u++) {
            for (int v = BlockSpectra.SPLIT - u; v < BlockSpectra.SIZE; v++) {
                final double x = BlockSpectra.frequencySquared(v);
                final double y = BlockSpectra.frequencySquared(u);
                final double power = StrictMath.exp(-a * x - b * y);
                total += power;
                m[0] += power * x;
                m[1] += power * y;
                m[2] += power * x * x;
                m[3] += power * y * y;
                m[4] += power * x * y;
            }
        }
        for (int i = 0; i < m.length; i++) {
            m[i] /= total;
        }
        m[2] -= m[0] * m[0];
        m[3] -= m[1] * m[1];
        m[4] -= m[0] * m[1];
        return m;
    }

    private static double lowOverHigh(final double a, final double b) {
        final double[] power = new double[2];
        final int[] count = new int[2];
        for (int u = 0; u < BlockSpectra.SIZE; u++) {
            for (int v = u == 0 ? 1 : 0; v < BlockSpectra.SIZE; v++) {
                final int high = u + v < BlockSpectra.SPLIT ? 0 : 1;
                power[high] += StrictMath.exp(
                    -a * BlockSpectra.frequencySquared(v) - b * BlockSpectra.frequencySquared(u));
                count[high]++;
            }
        }
        return power[0] / count[0] / (power[1] / count[1]);
    }

    /** Correlation at lag 1 of a process with the power {@code exp(−slope·ω²)}. */
    private static double neighbours(final double slope) {
        double total = 0;
        double product = 0;
        for (int i = 0; i < NODES; i++) {
            final double w = Math.PI * (i + 0.5) / NODES;
            final double power = StrictMath.exp(-slope * w * w);
            total += power;
            product += power * StrictMath.cos(w);
        }
        return product / total;
    }
}
