package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.evaluate.SpectralAngles;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Where the spectra of two images differ: violet where they agree, yellow where they do not.
 *
 * @param degrees row by row, NaN where there is no angle
 * @param image whose ground is shown
 * @param range angle of the lightest colour, degrees, positive
 */
record AngleMap(float[] degrees, Raster image, double range) {

    private static final int STEPS = 512;

    /** The range holds 98 % of the pixels and is a round number. */
    static AngleMap of(final Raster image, final Raster reference) {
        final Img<FloatType> angles = Raster.allocate(reference.grid().width(), reference.grid().height(), 1);
        SpectralAngles.map(image.pixels(), reference.pixels(), Views.hyperSlice(angles, 2, 0));
        final double q = Quantiles.of(angles, 0, AngleColours.SHOWN_SHARE)[0];
        final Raster map = new Raster(angles, reference.grid(), List.of(Band.unnamed()), "angles");
        return new AngleMap(map.plane(0), reference,
            AngleColours.range(q));
    }

    Panel panel(final String title) {
        return panel(title, "Mean %.2f degrees, after matching of histograms");
    }

    /** @param subtitle format of the mean in degrees */
    Panel panel(final String title, final String subtitle) {
        return new Panel(title, String.format(Locale.ROOT, subtitle, mean()),
            transparent(), image.grid().groundSamplingDistance(),
            Optional.of(new ColourBar(range, "degrees", ColourBar.Scale.FROM_ZERO)));
    }

    /** The angles themselves, to be measured in Fiji. */
    ImagePlus imagePlus() {
        final int w = (int) image.grid().width();
        final ImagePlus result = new ImagePlus("Spectral angles (degrees)",
            new FloatProcessor(w, degrees.length / w, degrees.clone()));
        AngleColours.put(result, range);
        Pictures.calibrate(result, image.grid().groundSamplingDistance());
        return result;
    }

    private double mean() {
        double sum = 0;
        int n = 0;
        for (final float v : degrees) {
            if (Float.isFinite(v)) {
                sum += v;
                n++;
            }
        }
        return sum / n;
    }

    private BufferedImage transparent() {
        final int w = (int) image.grid().width();
        final BufferedImage picture = new BufferedImage(w, degrees.length / w, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < degrees.length; i++) {
            // 8-bit colours do not tell more steps apart.
            final double t = Math.rint(STEPS * Math.min(1, degrees[i] / range)) / STEPS;
            picture.setRGB(i % w, i / w,
                Float.isFinite(degrees[i]) ? ColourBar.Scale.FROM_ZERO.colour(t) : Nodata.TRANSPARENT);
        }
        return picture;
    }
}
