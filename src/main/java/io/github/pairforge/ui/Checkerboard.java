package io.github.pairforge.ui;

import java.awt.image.BufferedImage;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;

/** Two images of the same ground in alternating squares: edges that run on across squares are aligned. */
public final class Checkerboard {

    private Checkerboard() {
    }

    /**
     * A colour picture at the resolution of the finer image; the first image has the upper left square.
     *
     * @param side of a square in pixels of the coarser image, at least 1
     * @param stretch of both, for at least as many bands; give images whose histograms match
     * @throws IllegalArgumentException for a side below 1, or when a band does not exist
     */
    public static BufferedImage of(final Raster first, final Raster second, final int side, final Stretch stretch) {
        return Nodata.fill(transparent(first, second, side, stretch));
    }

    /** The same as a panel of a side-by-side picture. */
    public static Panel panel(final String title, final Raster first, final Raster second, final int side,
        final Stretch stretch)
    {
        final Raster finer = first.grid().width() >= second.grid().width() ? first : second;
        final Panel panel = Panel.of(title, finer, 0, 0, 0, stretch);
        return new Panel(title, "Squares of " + side + (side == 1 ? " pixel" : " pixels") + ": " + first.name()
            + " and " + second.name(), transparent(first, second, side, stretch), panel.groundSamplingDistance(),
            panel.colourBar());
    }

    private static BufferedImage transparent(final Raster first, final Raster second, final int side,
        final Stretch stretch)
    {
        if (side < 1) {
            throw new IllegalArgumentException("Squares of " + side + " pixels cannot be drawn; give at least 1.");
        }
        final ColourBands bands = ColourBands.of(first.bands());
        final BufferedImage a = Pictures.transparent(first, bands.red(), bands.green(), bands.blue(), stretch);
        final BufferedImage b = Pictures.transparent(second, bands.red(), bands.green(), bands.blue(), stretch);
        final int w = Math.max(a.getWidth(), b.getWidth());
        final int h = Math.max(a.getHeight(), b.getHeight());
        final BufferedImage out = Pictures.enlarge(a, w, h);
        final BufferedImage other = Pictures.enlarge(b, w, h);
        final BufferedImage mixed = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        final double square = (double) side * w / Math.min(a.getWidth(), b.getWidth());
        for (int y = 0; y < h; y++) {
            Threads.check();
            for (int x = 0; x < w; x++) {
                final boolean odd = ((long) ((x + 0.5) / square) + (long) ((y + 0.5) / square)) % 2 == 1;
                mixed.setRGB(x, y, (odd ? other : out).getRGB(x, y));
            }
        }
        return mixed;
    }
}
