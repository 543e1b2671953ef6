package io.github.pairforge.fit;

import java.util.Locale;

/**
 * The candidates of a curve, evenly spaced.
 *
 * @param lowest σ in HR pixels, above 0
 * @param highest σ in HR pixels
 * @param count at least 5
 */
public record SigmaGrid(double lowest, double highest, int count) {

    /** @throws IllegalArgumentException for values out of range */
    public SigmaGrid {
        if (!(lowest > 0 && highest > lowest && highest <= 100)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "Kernel widths from %s to %s HR pixels: give 0 < lowest < highest <= 100.", lowest, highest));
        }
        if (count < 5 || count > 10_000) {
            throw new IllegalArgumentException(count + " kernel widths: give 5 to 10000.");
        }
    }

    /** 40 widths that reach from a nearly unblurred image to one and a half LR pixels, and to 6 HR pixels at least. */
    public static SigmaGrid forFactor(final double factor) {
        return new SigmaGrid(0.3, Math.max(6, 1.5 * factor), 40);
    }

    double step() {
        return (highest - lowest) / (count - 1);
    }

    double sigma(final int i) {
        return i == count - 1 ? highest : lowest + i * step();
    }

    double[] sigmas() {
        final double[] sigmas = new double[count];
        for (int i = 0; i < count; i++) {
            sigmas[i] = sigma(i);
        }
        return sigmas;
    }

    double clamp(final double sigma) {
        return Math.max(lowest, Math.min(highest, sigma));
    }
}
