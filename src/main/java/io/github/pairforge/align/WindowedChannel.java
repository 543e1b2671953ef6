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
        final float[] a = overlay.a(channel);
        final float[] b = overlay.b(channel);
        final float[] w = overlay.window();
        final Moments m = Moments.of(a, b, w, overlay.width(), overlay.height());
        final double ka = m.varianceA() > 0 ? 1 / Math.sqrt(m.varianceA()) : 0;
        final double kb = m.varianceB() > 0 ? 1 / Math.sqrt(m.varianceB()) : 0;
        final double[] out = spectrum.input();
        Arrays.fill(out, 0);
        double aa = 0;
        double bb = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double va = 0;
                double vb = 0;
                for (int j = 0; j < step; j++) {
                    for (int i = 0; i < step; i++) {
                        final int at = (y * step + j) * overlay.width() + x * step + i;
                        va += w[at] * (a[at] - m.meanA());
                        vb += w[at] * (b[at] - m.meanB());
                    }
                }
                final int to = 2 * (y * spectrum.width() + x);
                out[to] = va * ka;
                out[to + 1] = vb * kb;
                aa += out[to] * out[to];
                bb += out[to + 1] * out[to + 1];
            }
        }
        return Math.sqrt(aa * bb);
    }
}
