package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/**
 * One image of a side-by-side picture.
 *
 * @param title in bold above it
 * @param subtitle below the title, possibly empty
 * @param image at its own resolution; transparent where there is no data
 * @param groundSamplingDistance metres per pixel of the image, {@code NaN} when unknown
 * @param colourBar drawn below it
 */
public record Panel(String title, String subtitle, BufferedImage image, double groundSamplingDistance,
    Optional<ColourBar> colourBar)
{

    /** A colour picture of a raster; the subtitle tells pixel size and pixel count. */
    public static Panel of(final String title, final Raster raster, final int red, final int green, final int blue,
        final Stretch stretch)
    {
        return new Panel(title, describe(raster.grid()), Pictures.transparent(raster, red, green, blue, stretch),
            raster.grid().groundSamplingDistance(), Optional.empty());
    }

    /** The same with another line below the title; an empty one for none. */
    public Panel withSubtitle(final String newSubtitle) {
        return new Panel(title, newSubtitle, image, groundSamplingDistance, colourBar);
    }

    static String describe(final Grid grid) {
        final String size = grid.width() + " × " + grid.height() + " pixels";
        final double metres = grid.groundSamplingDistance();
        return Double.isNaN(metres) ? size : metres(metres) + " per pixel, " + size;
    }

    /** "10 m", "1.5 m" with as many digits as matter. */
    private static String metres(final double metres) {
        final String text = String.format(Locale.ROOT, metres < 1 ? "%.2f" : metres < 100 ? "%.1f" : "%.0f", metres);
        return (text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text) + " m";
    }
}
