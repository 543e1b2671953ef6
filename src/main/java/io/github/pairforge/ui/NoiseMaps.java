package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.FittedNoise;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.NoiseExcerpt;
import io.github.pairforge.service.NoiseFitOutcome;

/** Correlations and residuals of noise in colour: blue below, white at, red above zero. */
final class NoiseMaps {

    private static final int MOST_BANDS = 6;
    private static final double RANGE = 4;
    private static final int CELL = 24;

    private NoiseMaps() {
    }

    /** How alike the noise of pixels is that lie up to 4 pixels apart, one panel per band. */
    static List<Panel> autocorrelation(final FittedNoise fit) {
        final List<Panel> panels = new ArrayList<>();
        for (final BandNoise b : fit.bands().subList(0, Math.min(MOST_BANDS, fit.bands().size()))) {
            panels.add(new Panel(b.name(), b.evidence() == BandNoise.Evidence.MEASURED
                ? String.format(Locale.ROOT, "right %.2f, down %.2f", b.correlation(1, 0), b.correlation(0, 1))
                : "not known, taken as white", map(b.correlation(), CELL), Double.NaN,
                Optional.of(new ColourBar(1, "correlation"))));
        }
        return panels;
    }

    /** How alike the noise of two bands is, rows and columns in the bands' order. */
    static Panel bands(final FittedNoise fit) {
        final boolean partial = fit.bands().stream().anyMatch(n -> n.evidence() != BandNoise.Evidence.MEASURED);
        return new Panel("Between bands", partial ? "white where not known" : "row and column: band",
            map(fit.crossBand(), Math.max(4, 9 * CELL / fit.bands().size())), Double.NaN,
            Optional.of(new ColourBar(1, "correlation")));
    }

    /** A scene, without its noise, what was taken out of it, and what is taken out of the model's noise. */
    static List<Panel> residuals(final NoiseFitOutcome outcome, final NoiseExcerpt excerpt) {
        final BandNoise noise = outcome.fit().bands().get(0);
        final double[] sigma = noise.points().sigma();
        final double range = Math.max(1e-6, RANGE * sigma[sigma.length / 2]);
        final ColourBands colours = ColourBands.of(excerpt.scene().bands());
        final Stretch stretch = Stretch.of(excerpt.scene());
        return List.of(
            Panel.of("Scene", excerpt.scene(), colours.red(), colours.green(), colours.blue(), stretch)
                .withSubtitle("before"),
            Panel.of("Denoised", excerpt.clean(), colours.red(), colours.green(), colours.blue(), stretch)
                .withSubtitle("after"),
            residual("Taken out of the scene", noise.name(), excerpt.residual(), range),
            residual("Taken out of the model's noise", noise.name() + ", alike if the model is right",
                excerpt.drawn(), range));
    }

    private static Panel residual(final String title, final String subtitle, final Raster image,
        final double range)
    {
        final int w = (int) image.grid().width();
        final int h = (int) image.grid().height();
        final float[] values = image.plane(0);
        final BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < values.length; i++) {
            out.setRGB(i % w, i / w, Float.isNaN(values[i]) ? 0 : DivergingColours.colour(values[i] / range));
        }
        return new Panel(title, subtitle, out, Double.NaN, Optional.of(new ColourBar(range, "reflectance")));
    }

    private static BufferedImage map(final double[][] values, final int cell) {
        final BufferedImage out =
            new BufferedImage(values[0].length * cell, values.length * cell, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                out.setRGB(x, y, DivergingColours.colour(values[y / cell][x / cell]));
            }
        }
        return out;
    }
}
