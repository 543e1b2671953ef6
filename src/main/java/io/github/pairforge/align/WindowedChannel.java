package io.github.pairforge.align;

import java.util.Arrays;

/** What a transform is given: one channel of both images under the window. */
final class WindowedChannel {

    private WindowedChannel() {
    }

    /**
     * Windowed deviations from the windowed mean, both to unit variance; the root of the
     * product of their energies.
     *
     * @param step how many pixels to add up along each axis
     */
    static double fill(final Overlay overlay, final int channel, final int step, final int width,
        final int height, final CrossSpectrum spectrum)
    {
        final float[][] a = overlay.a(channel);
        final float[][] b = overlay.b(channel);
        final Moments m = Moments.of(a, b, overlay.window());
        final float ka = (float) (m.varianceA() > 0 ? 1 / Math.sqrt(m.varianceA()) : 0);
        final float kb = (float) (m.varianceB() > 0 ? 1 / Math.sqrt(m.varianceB()) : 0);
        final double[] out = spectrum.input();
        Arrays.fill(out, 0);
        final float[] sumA = new float[overlay.width()];
        final float[] sumB = new float[overlay.width()];
        double aa = 0;
        double bb = 0;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sumA, 0);
            Arrays.fill(sumB, 0);
            for (int j = y * step; j < (y + 1) * step; j++) {
                Rows.addWindowed(overlay.window()[j], ka, a[j], (float) m.meanA(), sumA);
                Rows.addWindowed(overlay.window()[j], kb, b[j], (float) m.meanB(), sumB);
            }
            for (int x = 0; x < width; x++) {
                double va = 0;
                double vb = 0;
                for (int i = x * step; i < (x + 1) * step; i++) {
                    va += sumA[i];
                    vb += sumB[i];
                }
                final int to = 2 * (y * spectrum.width() + x);
                out[to] = va;
                out[to + 1] = vb;
                aa += va * va;
                bb += vb * vb;
            }
        }
        return Math.sqrt(aa * bb);
    }
}
