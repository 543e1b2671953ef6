package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What has to be said of fitted noise, one sentence each. */
final class NoiseFindings {

    private static final double SPREAD = 1.3;
    private static final double SHARED = 0.1;

    private NoiseFindings() {
    }

    static List<String> of(final List<BandNoise> bands, final double[][] cross, final List<SceneLevels> scenes) {
        final List<String> out = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            final BandNoise n = bands.get(b);
            if (n.isCorrelated()) {
                out.add(String.format(Locale.ROOT, "%s: neighbours share noise (correlation %.2f to the right, %.2f "
                    + "down), as resampling makes it, or fine texture is everywhere; the level is %.2f times that of "
                    + "its high frequencies, and white noise of this level would look rougher than the sensor's.",
                    n.name(), n.correlation(1, 0), n.correlation(0, 1), n.excess()));
            }
            stripes(n, "columns", n.columns(), out);
            stripes(n, "rows", n.rows(), out);
            final double[] sigma = n.points().sigma();
            final double least = Arrays.stream(sigma).min().orElse(0);
            if (n.step() > 0 && least < n.step() / 2) {
                out.add(String.format(Locale.ROOT, "%s: stored in steps of %.5f, which is more than half the noise of "
                    + "%.5f; rounding is part of it.", n.name(), n.step(), least));
            }
            if (n.evidence() == BandNoise.Evidence.TOO_FEW) {
                out.add(String.format(Locale.ROOT, "%s: only %d blocks of 8 x 8 pixels lie among others without "
                    + "texture; whether neighbours share noise cannot be told, and it is taken as white and normal.",
                    n.name(), n.blocks()));
            }
            if (n.evidence() == BandNoise.Evidence.TEXTURE) {
                out.add(String.format(Locale.ROOT, "%s: what pixels share reaches 3 pixels and more, as texture does; "
                    + "the noise is taken as white and normal.", n.name()));
            }
            texture(n, b, scenes, out);
            spread(n, b, scenes, out);
        }
        for (int b = 0; b < cross.length; b++) {
            for (int c = 0; c < b; c++) {
                if (Math.abs(cross[b][c]) > SHARED) {
                    out.add(String.format(Locale.ROOT, "%s and %s share noise: correlation %.2f in the same pixel, or "
                        + "texture that both see.", bands.get(c).name(), bands.get(b).name(), cross[b][c]));
                }
            }
        }
        return out;
    }

    private static void stripes(final BandNoise n, final String lines, final Stripes s, final List<String> out) {
        if (s.significant()) {
            out.add(String.format(Locale.ROOT, "%s: striping, %s have an error of their own of %.0f %% of the noise%s; "
                + "no model here adds it.", n.name(), lines, 100 * s.amplitude(),
                s.period() > 0 ? String.format(Locale.ROOT, " that repeats every %.1f %s", s.period(), lines) : ""));
        }
    }

    private static void texture(final BandNoise n, final int band, final List<SceneLevels> scenes,
        final List<String> out)
    {
        int textured = 0;
        int all = 0;
        for (final SceneLevels s : scenes) {
            final NoiseLevel level = s.levels().get(band);
            for (int i = 0; i < level.blocks().length; i++) {
                textured += level.isTextured(i) ? 1 : 0;
                all++;
            }
        }
        if (textured > 0 && !n.isCorrelated()) {
            out.add(String.format(Locale.ROOT, "%s: in %d of %d bins of reflectance even the smoothest places have "
                + "more power in low than in high frequencies; texture may be in these numbers, which are upper "
                + "bounds.",
                n.name(), textured, all));
        }
    }

    private static void spread(final BandNoise n, final int band, final List<SceneLevels> scenes,
        final List<String> out)
    {
        final double[] at = n.points().reflectance();
        final double middle = at[at.length / 2];
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        int known = 0;
        for (final SceneLevels s : scenes) {
            final double sigma = s.levels().get(band).curve().at(middle);
            if (!Double.isNaN(sigma)) {
                low = Math.min(low, sigma);
                high = Math.max(high, sigma);
                known++;
            }
        }
        if (known > 1 && high > SPREAD * low) {
            out.add(String.format(Locale.ROOT, "%s: scenes differ, from %.5f to %.5f at reflectance %.2f; texture or "
                + "processing is in the higher ones.", n.name(), low, high, middle));
        }
    }
}
