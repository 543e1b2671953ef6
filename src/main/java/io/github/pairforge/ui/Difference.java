package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;

/**
 * Image minus reference, to be shown from blue (too dark) through white to red (too bright).
 *
 * @param values one band of differences, reflectance, NaN where either side has no data
 * @param range difference with the full colour, reflectance, positive
 */
public record Difference(Raster values, double range) {

    private static final double SHOWN_SHARE = 0.98;
    private static final double LEAST_RANGE = 1e-4;
    private static final int STEPS = 512;

    public Difference {
        if (!(range > 0) || Double.isInfinite(range)) {
            throw new IllegalArgumentException("A difference cannot be shown from -" + range + " to " + range
                + "; give a positive range in reflectance.");
        }
    }

    /**
     * Mean over the bands of image − reference. The range holds 98 % of the pixels and is a round number.
     *
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static Difference of(final Raster image, final Raster reference) {
        final Grid a = image.grid();
        final Grid b = reference.grid();
        if (a.width() != b.width() || a.height() != b.height() || image.bands().size() != reference.bands().size()) {
            throw new IllegalArgumentException(image.name() + " (" + size(image) + ") and " + reference.name() + " ("
                + size(reference) + ") differ in size; bring them onto one grid before subtracting them.");
        }
        final int bands = image.bands().size();
        final float[] mean = new float[Math.toIntExact(a.width() * a.height())];
        for (int band = 0; band < bands; band++) {
            final float[] x = image.plane(band);
            final float[] y = reference.plane(band);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (x[i] - y[i]) / bands;
            }
        }
        final Raster values = Raster.wrap(new float[][] { mean }, a, List.of(Band.named("difference")),
            image.name() + " - " + reference.name());
        return new Difference(values, range(mean, values));
    }

    private static double range(final float[] differences, final Raster values) {
        final float[] size = new float[differences.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(differences[i]);
        }
        final Raster sizes = Raster.wrap(new float[][] { size }, values.grid(), values.bands(), values.name());
        final double q = Quantiles.of(sizes.pixels(), 0, SHOWN_SHARE)[0];
        return Double.isNaN(q) ? LEAST_RANGE : RoundNumbers.atLeast(Math.max(LEAST_RANGE, q));
    }

    private static String size(final Raster r) {
        return r.grid().width() + " x " + r.grid().height() + " pixels, " + r.bands().size() + " bands";
    }

    /** The same differences in the colours of another range, to compare several of them. */
    public Difference withRange(final double newRange) {
        return new Difference(values, newRange);
    }

    /** One picture pixel per pixel; nodata is a grey checkerboard. */
    public BufferedImage image() {
        return Nodata.fill(transparent());
    }

    /** A panel with its colour bar. */
    public Panel panel(final String title) {
        return new Panel(title, "Mean over bands; red: too bright, blue: too dark", transparent(),
            values.grid().groundSamplingDistance(), Optional.of(new ColourBar(range, "reflectance")));
    }

    private BufferedImage transparent() {
        final int w = (int) values.grid().width();
        final int h = (int) values.grid().height();
        final BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        final float[] plane = values.plane(0);
        // 8-bit colours do not tell more steps apart, and the colour formula is slow.
        final int[] colours = new int[2 * STEPS + 1];
        Arrays.setAll(colours, i -> DivergingColours.colour((i - STEPS) / (double) STEPS));
        for (int i = 0; i < plane.length; i++) {
            if (i % w == 0) {
                Threads.check();
            }
            final double t = Math.max(-1, Math.min(1, plane[i] / range));
            image.setRGB(i % w, i / w,
                Float.isFinite(plane[i]) ? colours[(int) Math.round(t * STEPS) + STEPS] : Nodata.TRANSPARENT);
        }
        return image;
    }
}
