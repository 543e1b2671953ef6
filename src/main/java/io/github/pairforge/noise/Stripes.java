package io.github.pairforge.noise;

/**
 * Whether lines of an image, columns or rows, have an error of their own.
 *
 * <p>A line's sum over all blocks varies as the sums of single blocks do if blocks are independent, and more if
 * something is common to them: {@code ratio} is the former variance over the latter.
 *
 * @param ratio 1 without stripes; {@code NaN} when too little is known
 * @param amplitude standard deviation of the lines' own error in units of the noise's standard deviation, 0 if none
 * @param period lines per cycle where one frequency stands out, else 0
 * @param significant whether the ratio is beyond chance
 */
public record Stripes(double ratio, double amplitude, double period, boolean significant) {

    private static final int FEWEST_LINES = 32;
    private static final double CHANCE = 5;
    private static final double LEAST = 1.3;
    private static final double PEAK = 15;
    private static final int LONGEST = 2048;

    /** Nothing is known. */
    static final Stripes UNKNOWN = new Stripes(Double.NaN, 0, 0, false);

    /**
     * @param sums per line over its blocks
     * @param squares per line, of the sums of single blocks
     * @param counts blocks per line
     */
    static Stripes of(final double[] sums, final double[] squares, final long[] counts) {
        double total = 0;
        double alone = 0;
        double pairs = 0;
        int lines = 0;
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 1) {
                total += sums[i] * sums[i];
                alone += squares[i];
                pairs += counts[i] * (counts[i] - 1.0);
                lines++;
            }
        }
        if (lines < FEWEST_LINES || !(alone > 0)) {
            return UNKNOWN;
        }
        final double ratio = total / alone;
        final boolean significant = ratio > LEAST && ratio - 1 > CHANCE * Math.sqrt(2.0 / lines);
        return new Stripes(ratio,
            Math.sqrt(Math.max(0, (total - alone) / pairs)) / BlockGrid.SIZE, significant ? period(sums, counts) : 0,
            significant);
    }

    private static double period(final double[] sums, final long[] counts) {
        final int n = Math.min(LONGEST, sums.length);
        double best = 0;
        double mean = 0;
        int at = 0;
        for (int k = 1; k <= n / 2; k++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                if (counts[i] > 0) {
                    final double angle = 2 * Math.PI * ((long) k * i % n) / n;
                    re += sums[i] / counts[i] * StrictMath.cos(angle);
                    im += sums[i] / counts[i] * StrictMath.sin(angle);
                }
            }
            final double power = re * re + im * im;
            mean += power / (n / 2);
            if (power > best) {
                best = power;
                at = k;
            }
        }
        return best > PEAK * mean ? (double) n / at : 0;
    }
}
