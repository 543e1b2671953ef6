package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;

/**
 * Pictures of rasters for people to look at. Enlarging is by nearest neighbour, so that every pixel stays visible as
 * what it is; nodata is a grey checkerboard.
 */
public final class Pictures {

    private Pictures() {
    }

    /**
     * A colour picture, one picture pixel per pixel.
     *
     * @param red zero-based band, as are the others; give one band three times for a grey picture
     * @param stretch with at least as many bands
     * @throws IllegalArgumentException when a band does not exist, or the picture is too large for memory
     */
    public static BufferedImage rgb(final Raster raster, final int red, final int green, final int blue,
        final Stretch stretch)
    {
        return Nodata.fill(transparent(raster, red, green, blue, stretch));
    }

    /** The same, transparent where a band is not finite. */
    static BufferedImage transparent(final Raster raster, final int red, final int green, final int blue,
        final Stretch stretch)
    {
        final int w = (int) Math.min(Integer.MAX_VALUE, raster.grid().width());
        final int h = (int) Math.min(Integer.MAX_VALUE, raster.grid().height());
        if ((long) w * h > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(raster.name() + " has " + w + " x " + h
                + " pixels, too many for one picture; show an excerpt of it.");
        }
        final int[] bands = { red, green, blue };
        final BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        final float[][] rows = new float[3][w];
        final int[] argb = new int[w];
        for (final int b : bands) {
            requireBand(raster, b, stretch);
        }
        for (int y = 0; y < h; y++) {
            Threads.check();
            for (int c = 0; c < 3; c++) {
                raster.read(bands[c], 0, y, w, 1, rows[c]);
            }
            for (int x = 0; x < w; x++) {
                argb[x] = Float.isFinite(rows[0][x] + rows[1][x] + rows[2][x])
                    ? 0xff000000 | stretch.level(red, rows[0][x]) << 16 | stretch.level(green, rows[1][x]) << 8
                        | stretch.level(blue, rows[2][x])
                    : Nodata.TRANSPARENT;
            }
            image.setRGB(0, y, w, 1, argb, 0, w);
        }
        return image;
    }

    private static void requireBand(final Raster raster, final int band, final Stretch stretch) {
        final int bands = raster.bands().size();
        if (band < 0 || band >= bands) {
            throw new IllegalArgumentException("Band " + (band + 1) + " of " + raster.name()
                + " cannot be shown: it has " + bands + (bands == 1 ? " band." : " bands."));
        }
        if (band >= stretch.low().length) {
            throw new IllegalArgumentException("The stretch has limits for " + stretch.low().length
                + " bands, none for band " + (band + 1) + " of " + raster.name() + ".");
        }
    }

    /**
     * Panels beside each other, at most three in a row, small images enlarged so that their pixels can be seen.
     *
     * @param panels of the same ground; at least one
     * @see #sideBySide(List, int)
     */
    public static BufferedImage sideBySide(final List<Panel> panels) {
        return sideBySide(panels, Sheet.enlargement(panels));
    }

    /**
     * Panels beside each other, at most three in a row (four make two rows).
     *
     * <p>All show their ground at the same size: the finest at {@code enlargement} picture pixels per pixel, coarser
     * ones enlarged by nearest neighbour to match. A scale bar is drawn when the ground sampling distance is known.
     *
     * @param enlargement at least 1
     * @return opaque, white background
     * @throws IllegalArgumentException without panels
     */
    public static BufferedImage sideBySide(final List<Panel> panels, final int enlargement) {
        return new Sheet(panels, enlargement).draw();
    }

    /**
     * A stack to flip through: every raster over the same ground and with the same stretch, the coarse ones enlarged
     * by nearest neighbour to the pixels of the finest. Slices carry the rasters' names; pixels have their size in
     * metres when it is known.
     *
     * @throws IllegalArgumentException without rasters, or when a band does not exist
     */
    public static ImagePlus flicker(final List<Raster> rasters, final int red, final int green, final int blue,
        final Stretch stretch)
    {
        if (rasters.isEmpty()) {
            throw new IllegalArgumentException("There is no image to show; give at least one.");
        }
        final Raster finest = rasters.stream()
            .max((a, b) -> Long.compare(a.grid().width(), b.grid().width())).orElseThrow();
        final int w = Math.toIntExact(finest.grid().width());
        final int h = Math.toIntExact(finest.grid().height());
        final ImageStack stack = new ImageStack(w, h);
        for (final Raster raster : rasters) {
            final BufferedImage image = transparent(raster, red, green, blue, stretch);
            stack.addSlice(raster.name(), new ColorProcessor(Nodata.fill(enlarge(image, w, h))));
        }
        final ImagePlus result = new ImagePlus("Flicker", stack);
        calibrate(result, finest.grid().groundSamplingDistance());
        return result;
    }

    /** @param metres per pixel, {@code NaN} when unknown */
    static void calibrate(final ImagePlus image, final double metres) {
        if (metres > 0) {
            final Calibration calibration = image.getCalibration();
            calibration.pixelWidth = metres;
            calibration.pixelHeight = metres;
            calibration.setUnit("m");
        }
    }

    /**
     * Pictures in rows, such as one plot per band.
     *
     * @param columns how many in a row, at least 1
     * @return opaque, white where there is no picture
     * @throws IllegalArgumentException without pictures
     */
    public static BufferedImage grid(final List<BufferedImage> pictures, final int columns) {
        if (pictures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(
                pictures.size() + " pictures in " + columns + " columns: give at least one of each.");
        }
        final int n = Math.min(columns, pictures.size());
        final int w = pictures.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
        final int h = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        final BufferedImage out = new BufferedImage(Math.multiplyExact(n, w),
            Math.multiplyExact((pictures.size() + n - 1) / n, h), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            g.drawImage(pictures.get(i), i % n * w, i / n * h, null);
        }
        g.dispose();
        return out;
    }

    /** Nearest neighbour, on pixel centres. */
    static BufferedImage enlarge(final BufferedImage image, final int width, final int height) {
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        final BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        final int[] source = new int[image.getWidth()];
        final int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, (int) ((y + 0.5) * image.getHeight() / height), source.length, 1, source, 0, 1);
            for (int x = 0; x < width; x++) {
                row[x] = source[(int) ((x + 0.5) * source.length / width)];
            }
            out.setRGB(0, y, width, 1, row, 0, width);
        }
        return out;
    }
}
