package io.github.pairforge.align;

import java.util.Locale;

/**
 * Finds the sample of the correlation that the shift lies next to, and whether it is one.
 *
 * <p>The test: phases of the cross-spectrum of unrelated images are independent and uniform, so that each sample of
 * their (low-passed) phase correlation is a sum of many independent terms, normal with mean 0. Its standard deviation
 * is taken from the lags away from the peak. A peak counts when the highest of all M samples that were searched would
 * exceed it with a probability of at most 0.002 (Bonferroni, {@code M·P(Z > z)}).
 */
final class PeakSearch {

    /** Images of at least this side are searched at half their resolution: blur has left nothing above it. */
    private static final int HALVED_FROM = 96;

    /** Standard deviation of the Gaussian low-pass, cycles per pixel: what a blurred LR image still shows. */
    private static final double PASS = 0.18;

    private static final double FALSE_ALARM = 0.002;

    /** A correlation at another lag that is this share of the peak's makes the peak ambiguous. */
    private static final double AMBIGUOUS = 0.8;
    private static final double AMBIGUOUS_CORRELATION = 0.3;

    /** Distance in pixels from the peak within which everything is the peak. */
    private static final double PEAK_RADIUS = 4;

    private final int step;
    private final Lags plain;
    private final Lags phases;

    private PeakSearch(final int step, final Lags plain, final Lags phases) {
        this.step = step;
        this.plain = plain;
        this.phases = phases;
    }

    /**
     * What was found.
     *
     * @param start the peak, to a fraction of a pixel
     * @param peakRatio its height over that of the next one
     * @param problem why it is none; empty when it is one
     */
    record Found(Shift start, double peakRatio, String problem) {
    }

    static Found search(final Overlay overlay, final double limit) {
        final int step = Math.min(overlay.width(), overlay.height()) >= HALVED_FROM ? 2 : 1;
        final int width = overlay.width() / step;
        final int height = overlay.height() / step;
        final double reach = Math.min(limit, Math.min(overlay.width(), overlay.height()) / 2.0) / step;
        final CrossSpectrum spectrum = new CrossSpectrum(padded(width, reach), padded(height, reach));
        double energy = 0;
        for (int c = 0; c < overlay.channels(); c++) {
            energy += WindowedChannel.fill(overlay, c, step, width, height, spectrum);
            spectrum.add();
        }
        final double[] both = spectrum.correlationsWith(lowPassedPhases(spectrum, step));
        final double scale = energy > 0 ? 1 / energy : 0;
        return new PeakSearch(step, Lags.of(both, 0, spectrum.width(), spectrum.height(), scale),
            Lags.of(both, 1, spectrum.width(), spectrum.height(), 1)).judge(limit, width, height);
    }

    /** Lags of up to an eighth of the side wrap around onto what the window has faded out. */
    private static int padded(final int n, final double reach) {
        return Fft2D.fastLength(n + (int) Math.max(0, reach - n / 8.0));
    }

    private static double[] lowPassedPhases(final CrossSpectrum spectrum, final int step) {
        final double[] phases = spectrum.whitened().values();
        final double[] px = pass(spectrum.width(), step);
        final double[] py = pass(spectrum.height(), step);
        for (int y = 0; y < py.length; y++) {
            for (int x = 0; x < px.length; x++) {
                final int k = 2 * (y * px.length + x);
                phases[k] *= px[x] * py[y];
                phases[k + 1] *= px[x] * py[y];
            }
        }
        phases[0] = 0;
        return phases;
    }

    private static double[] pass(final int n, final int step) {
        final double[] pass = new double[n];
        for (int i = 0; i < n; i++) {
            final double f = CrossSpectrum.frequency(i, n) / (2 * Math.PI * step * PASS);
            pass[i] = Math.exp(-f * f / 2);
        }
        return pass;
    }

    private Found judge(final double limit, final int width, final int height) {
        final int reachX = (int) Math.min(Math.ceil(limit / step), width / 2);
        final int reachY = (int) Math.min(Math.ceil(limit / step), height / 2);
        final int[] peak = phases.highest(reachX, reachY);
        final int radius = (int) Math.ceil(PEAK_RADIUS / step);
        final double height1 = phases.at(peak[0], peak[1]);
        final Lags.Rest rest = phases.awayFrom(peak, radius, width / 2, height / 2);
        final double chance = rest.rms();
        final double ratio = Math.max(1, height1 / Math.max(rest.highest(), 1e-3 * height1));
        final Shift start = phases.between(peak).times(step);
        final double lags = (2.0 * reachX + 1) * (2.0 * reachY + 1);
        final double z = height1 / chance;
        final double needed = -Quantiles.normal(FALSE_ALARM / lags);
        final String period = repetition(reachX, reachY, width, height, radius);
        if (!period.isEmpty()) {
            return new Found(start, ratio, period);
        }
        if (rest.highest() <= height1) {
            return new Found(start, ratio, tooLow(limit, z, needed));
        }
        final int[] anywhere = phases.highest(width / 2, height / 2);
        final double all = (double) width * height;
        if (phases.at(anywhere[0], anywhere[1]) > height1
            && phases.at(anywhere[0], anywhere[1]) > -Quantiles.normal(FALSE_ALARM / all) * chance)
        {
            return new Found(start, ratio, String.format(Locale.ROOT,
                "The shift, about (%d, %d) pixels, is beyond the limit of %.3g pixels; raise the limit.",
                step * anywhere[0], step * anywhere[1], limit));
        }
        return new Found(start, ratio, tooLow(limit, z, needed));
    }

    private static String tooLow(final double limit, final double z, final double needed) {
        return z >= needed ? "" : String.format(Locale.ROOT,
            "The images do not match: the best correlation within %.3g pixels is %.1f standard deviations above "
                + "chance, %.1f are needed.", limit, z, needed);
    }

    /** Says so when the unwhitened correlation has a second, nearly as high peak among the lags searched. */
    private String repetition(final int reachX, final int reachY, final int width, final int height, final int radius) {
        final Lags level = plain.perOverlap(width, height);
        final int[] first = level.highest(reachX, reachY);
        final double top = level.at(first[0], first[1]);
        if (top < AMBIGUOUS_CORRELATION) {
            return "";
        }
        final int[] second = level.secondPeak(first, radius, Math.max(reachX, width / 4), Math.max(reachY, height / 4));
        if (second == null || level.at(second[0], second[1]) < AMBIGUOUS * top) {
            return "";
        }
        final double period = step * Math.hypot(second[0] - first[0], second[1] - first[1]);
        return String.format(Locale.ROOT, "The shift is ambiguous: the pattern repeats every %.0f pixels.", period);
    }
}
