package io.github.pairforge.fit;

import java.util.List;

/**
 * How real a degraded image looks beside the sensor's own of the same ground. Eight pixels at each border are left out,
 * and pixels that are not finite in any band of either image.
 *
 * @param error mean absolute error, reflectance, mean over bands
 * @param angle spectral angle, degrees, mean over pixels
 * @param gradient energy of first differences over the real one's, mean over bands
 * @param spectrum rms difference of power in rings from 0.25 to 0.5 cycles/px, dB, mean over bands
 * @param noise mean |log₂| of the ratio of noise by reflectance, octaves, mean over bands
 */
public record Fidelity(double error, double angle, double gradient, double spectrum, double noise) {

    private static final int FIRST_FINE = 3;

    /**
     * @param degraded band, row-major pixel
     * @param real likewise
     * @throws IllegalArgumentException when fewer than 32 × 32 pixels remain inside the border
     */
    static Fidelity of(final float[][] degraded, final float[][] real, final int width, final int height) {
        final int crop = LoopPair.CROP;
        final int w = width - 2 * crop;
        final int h = height - 2 * crop;
        if (Math.min(w, h) < 32) {
            throw new IllegalArgumentException("An image of " + width + " x " + height
                + " pixels is too small to be judged; at least 48 x 48 are needed.");
        }
        final boolean[] ok = new boolean[w * h];
        double angle = 0;
        int n = 0;
        for (int i = 0; i < ok.length; i++) {
            final int k = (i / w + crop) * width + i % w + crop;
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int b = 0; b < real.length; b++) {
                xx += (double) degraded[b][k] * degraded[b][k];
                yy += (double) real[b][k] * real[b][k];
                xy += (double) degraded[b][k] * real[b][k];
            }
            ok[i] = Double.isFinite(xx + yy);
            if (ok[i]) {
                angle += Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy + 1e-30)))));
                n++;
            }
        }
        double error = 0;
        double gradient = 0;
        double spectrum = 0;
        double noise = 0;
        for (int b = 0; b < real.length; b++) {
            final Plane x = Plane.inner(degraded[b], width, height, crop, ok);
            final Plane y = Plane.inner(real[b], width, height, crop, ok);
            double sum = 0;
            for (int i = 0; i < ok.length; i++) {
                sum += ok[i] ? Math.abs((double) x.values()[i] - y.values()[i]) : 0;
            }
            error += sum / n / real.length;
            final double[] tx = Textures.whole(x, null);
            final double[] ty = Textures.whole(y, null);
            gradient += Texture.gradientRatio(tx, 0, 0, ty) / real.length;
            final double[] decibels = Texture.decibels(tx, 0, 0, ty);
            double squares = 0;
            for (int k = FIRST_FINE; k < Texture.RINGS; k++) {
                squares += decibels[k] * decibels[k] / (Texture.RINGS - FIRST_FINE);
            }
            spectrum += Math.sqrt(squares) / real.length;
            final double[] edges = NoiseTable.edges(y);
            noise += NoiseTable.distance(NoiseTable.of(x, edges), NoiseTable.of(y, edges)) / real.length;
        }
        return new Fidelity(error, angle / n, gradient, spectrum, noise);
    }

    static Fidelity mean(final List<Fidelity> all) {
        return new Fidelity(all.stream().mapToDouble(Fidelity::error).average().orElse(Double.NaN),
            all.stream().mapToDouble(Fidelity::angle).average().orElse(Double.NaN),
            all.stream().mapToDouble(Fidelity::gradient).average().orElse(Double.NaN),
            all.stream().mapToDouble(Fidelity::spectrum).average().orElse(Double.NaN),
            all.stream().mapToDouble(Fidelity::noise).average().orElse(Double.NaN));
    }
}
