package io.github.pairforge.raster;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Looks at pixels before any stage runs and stops when their values cannot be reflectance.
 *
 * <p>At most {@value #LATTICE}² windows of {@value #WINDOW}² pixels per band are read, spread evenly, so that the check
 * costs the same for any image size. Limits are wide: snow and sun glint exceed 1, deep water falls below 0 after
 * atmospheric correction.
 */
public final class ReflectanceGuard {

    private static final int LATTICE = 8;
    private static final int WINDOW = 32;
    private static final double HIGHEST = 2;
    private static final double LOWEST = -0.3;
    private static final double DARKEST = 0.002;

    /** One digital number of the usual scale; integers that stay below it have been scaled too much. */
    private static final double NOTHING = 1e-4;

    /** A single pixel as dark as this is no reflectance. */
    private static final double IMPOSSIBLE = -1;

    /** Eight bits that reach no further are unlikely; fractions ten times too large are not. */
    private static final double FEWEST_LEVELS = 20;

    private ReflectanceGuard() {
    }

    /**
     * Checks stored values against the scale and offset that are to be applied.
     *
     * @param stored the file's own values, nodata as NaN
     * @param reflectance what will be applied to them
     * @param parameter prefix of the scale and offset parameters for the advice, e.g. {@code "hr"}; empty when they
     *            have none
     * @throws IllegalArgumentException saying what was seen and which parameter to give
     * @throws IOException when the file cannot be read
     */
    public static void check(final RasterSource stored, final Reflectance reflectance, final String parameter)
        throws IOException
    {
        final String prefix = parameter.isEmpty() ? "" : parameter + "_";
        final double[] values = sample(stored);
        if (values.length == 0) {
            return;
        }
        final double seenLow = OrderStatistics.select(values, (int) (0.01 * (values.length - 1)));
        final double seenHigh = OrderStatistics.select(values, (int) (0.99 * (values.length - 1)));
        final double seenLeast = Arrays.stream(values).min().getAsDouble();
        final double seenMost = Arrays.stream(values).max().getAsDouble();
        final double low = reflectance.scale() * seenLow + reflectance.offset();
        final double high = reflectance.scale() * seenHigh + reflectance.offset();
        if (Double.isInfinite(high) || Double.isInfinite(low)) {
            throw new IllegalArgumentException(stored.name()
                + ": many values are infinite, which is no reflectance; make them NaN, or repair what divided by 0.");
        }
        if (high > HIGHEST) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: values up to %s with %s are no reflectance (1.0 = 100 %%); give %sscale=%s.", stored.name(),
                Grid.trim(seenHigh), reflectance, prefix, likelyScale(seenMost)));
        }
        final double least = reflectance.scale() * seenLeast + reflectance.offset();
        if (low >= LOWEST && least < IMPOSSIBLE && Double.isFinite(least)) {
            throw new IllegalArgumentException(impossible(stored.name(), seenLeast, least, prefix));
        }
        if (low < LOWEST) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: values down to %s with %s would be a reflectance of %s; check %soffset and the nodata value.",
                stored.name(), Grid.trim(seenLow), reflectance, Grid.trim(low), prefix));
        }
        if (!reflectance.isIdentity() && reflectance.scale() < 1 && seenHigh > 0 && seenHigh <= HIGHEST
            && high - reflectance.offset() < DARKEST)
        {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: values up to %s are reflectance already, but %s was asked for; give %sscale=1 and %soffset=0.",
                stored.name(), Grid.trim(seenHigh), reflectance, prefix, prefix));
        }
        if (seenHigh > HIGHEST && high - reflectance.offset() < NOTHING) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: values up to %s with %s would be a reflectance of %s at most; give %sscale=%s.", stored.name(),
                Grid.trim(seenHigh), reflectance, Grid.trim(high), prefix, likelyScale(seenMost)));
        }
    }

    private static String impossible(final String name, final double value, final double reflectance,
        final String prefix)
    {
        return String.format(Locale.ROOT,
            "%s: some pixels of %s would be a reflectance of %s and spread by blur; declare them as nodata"
                + " (gdal_translate -a_nodata) or check %soffset.", name, Grid.trim(value), Grid.trim(reflectance),
            prefix);
    }

    /** For a slip by ten, 8 bits, digital numbers of 10000 per 100 %, or whatever makes the brightest value 1. */
    private static String likelyScale(final double highest) {
        if (highest <= FEWEST_LEVELS) {
            return "0.1";
        }
        if (highest <= 255) {
            return "0.00392157 (1/255)";
        }
        if (highest <= HIGHEST / NOTHING) {
            return "0.0001";
        }
        final double most = Math.max(65535, highest);
        return String.format(Locale.ROOT, "%.6g (1/%s)", 1 / most, Grid.trim(most));
    }

    private static double[] sample(final RasterSource source) throws IOException {
        final Grid grid = source.grid();
        final int w = (int) Math.min(WINDOW, grid.width());
        final int h = (int) Math.min(WINDOW, grid.height());
        final int across = (int) Math.min(LATTICE, (grid.width() + w - 1) / w);
        final int down = (int) Math.min(LATTICE, (grid.height() + h - 1) / h);
        final int bands = source.bands().size();
        final float[][] window = new float[bands][w * h];
        double[] values = new double[1024];
        int n = 0;
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                source.read(position(i, across, grid.width() - w), position(j, down, grid.height() - h), w, h, window);
                for (final float[] plane : window) {
                    for (final float v : plane) {
                        if (!Float.isNaN(v)) {
                            if (n == values.length) {
                                values = Arrays.copyOf(values, 2 * n);
                            }
                            values[n++] = v;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(values, n);
    }

    private static long position(final int i, final int count, final long last) {
        return count == 1 ? 0 : last * i / (count - 1);
    }
}
