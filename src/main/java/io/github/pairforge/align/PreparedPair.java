package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Tile;

/**
 * The usable bands of two images: smoothed, holes filled, and scaled to the same mean gradient, so that each counts
 * alike.
 *
 * @param width columns
 * @param height rows
 * @param reference one plane per band, row-major
 * @param moving the same bands
 * @param trustA how far each pixel of the reference counts, 0..1; null when all do
 * @param trustB the same of the moving image
 * @param problem why there is nothing to compare; empty otherwise
 */
record PreparedPair(int width, int height, List<float[]> reference, List<float[]> moving, float[] trustA,
    float[] trustB, String problem)
{

    /** The smallest side in which a peak can be told from chance. */
    static final int MIN_SIDE = 16;

    private static final double LEAST_VALID = 0.1;

    /** A gradient below this share of the values is their rounding to float. */
    private static final double LEAST_GRADIENT = 1e-6;

    /** Neighbourhoods with less of them valid count for nothing, those with more than the second fully. */
    private static final float LEAST_COVERAGE = 0.5f;
    private static final float FULL_COVERAGE = 0.95f;

    /** @throws IllegalArgumentException when the axes or sizes differ */
    static PreparedPair of(final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends RealType<?>> moving)
    {
        checkSizes(reference, moving);
        final int width = Math.toIntExact(reference.dimension(0));
        final int height = Math.toIntExact(reference.dimension(1));
        if (Math.min(width, height) < MIN_SIDE) {
            return failed("The images have " + width + " x " + height + " pixels of the common grid; at least "
                + MIN_SIDE + " x " + MIN_SIDE + " are needed.");
        }
        final List<Band> a = read(reference);
        final List<Band> b = read(moving);
        int most = 0;
        for (int i = 0; i < a.size(); i++) {
            most = Math.max(most, Math.min(a.get(i).count, b.get(i).count));
        }
        final List<Band> usedA = new ArrayList<>();
        final List<Band> usedB = new ArrayList<>();
        boolean constant = false;
        for (int i = 0; i < a.size(); i++) {
            if (2L * Math.min(a.get(i).count, b.get(i).count) >= most && most > 0) {
                final boolean flat = a.get(i).isConstant() || b.get(i).isConstant();
                constant |= flat;
                if (!flat) {
                    usedA.add(a.get(i));
                    usedB.add(b.get(i));
                }
            }
        }
        if (constant && usedA.isEmpty()) {
            final boolean first = a.stream().allMatch(Band::isConstant);
            return failed(
                "The " + (first ? "reference" : "moving image") + " is constant: it has no texture to match.");
        }
        return prepare(width, height, usedA, usedB);
    }

    private static PreparedPair prepare(final int width, final int height, final List<Band> a, final List<Band> b) {
        final Smoothing smoothing = new Smoothing(width, height);
        final boolean[] validA = validInAll(a, width * height);
        final boolean[] validB = validInAll(b, width * height);
        final int both = common(validA, validB, width * height);
        final double share = both / (double) (width * height);
        if (share < LEAST_VALID || both < MIN_SIDE * MIN_SIDE / 2) {
            return failed(String.format(Locale.ROOT,
                "Only %.1f %% of the pixels (%d) are valid in both images; at least %.0f %% and %d pixels are needed.",
                100 * share, both, 100 * LEAST_VALID, MIN_SIDE * MIN_SIDE / 2));
        }
        final float[] trustA = smoothAll(smoothing, a, validA);
        final float[] trustB = smoothAll(smoothing, b, validB);
        final List<float[]> planesA = new ArrayList<>();
        final List<float[]> planesB = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            if (scale(a.get(i), width, trustA) && scale(b.get(i), width, trustB)) {
                planesA.add(a.get(i).values);
                planesB.add(b.get(i).values);
            }
        }
        return planesA.isEmpty()
            ? failed("One of the images has no texture to match: all that is left after smoothing is constant.")
            : new PreparedPair(width, height, planesA, planesB, trustA, trustB, "");
    }

    private static int common(final boolean[] validA, final boolean[] validB, final int pixels) {
        if (validA == null && validB == null) {
            return pixels;
        }
        int both = 0;
        for (int i = 0; i < pixels; i++) {
            both += (validA == null || validA[i]) && (validB == null || validB[i]) ? 1 : 0;
        }
        return both;
    }

    private static PreparedPair failed(final String problem) {
        return new PreparedPair(0, 0, List.of(), List.of(), null, null, problem);
    }

    /** @throws IllegalArgumentException when axes, sizes or numbers of bands differ */
    static void checkSizes(final Interval reference, final Interval moving) {
        Blocks.minBand("reference", reference);
        Blocks.minBand("moving image", moving);
        if (reference.dimension(0) != moving.dimension(0) || reference.dimension(1) != moving.dimension(1)
            || Blocks.bands(reference) != Blocks.bands(moving))
        {
            throw new IllegalArgumentException("The reference has " + size(reference) + ", the moving image "
                + size(moving) + "; both must be on the same grid: resample one of them first.");
        }
    }

    private static String size(final Interval image) {
        return image.dimension(0) + " x " + image.dimension(1) + " pixels and " + Blocks.bands(image) + " bands";
    }

    /** One band as it was read. */
    private static final class Band {

        final float[] values;
        final int count;
        final float min;
        final float max;

        Band(final float[] values, final int width) {
            this.values = values;
            final float[] row = Arrays.copyOf(values, width);
            final float[] lows = row.clone();
            final float[] highs = row.clone();
            for (int y = 1; y < values.length / width; y++) {
                Rows.copy(values, y, row);
                Rows.addExtremes(row, lows, highs);
            }
            float least = lows[0];
            float most = highs[0];
            for (int x = 1; x < width; x++) {
                least = Math.min(least, lows[x]);
                most = Math.max(most, highs[x]);
            }
            if (Float.isFinite(least) && Float.isFinite(most)) {
                count = values.length;
                min = least;
                max = most;
                return;
            }
            int n = 0;
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (final float v : values) {
                if (Float.isFinite(v)) {
                    n++;
                    low = v < low ? v : low;
                    high = v > high ? v : high;
                }
            }
            count = n;
            min = low;
            max = high;
        }

        boolean isConstant() {
            return count > 0 && max - min <= LEAST_GRADIENT * Math.max(Math.abs(min), Math.abs(max));
        }
    }

    private static List<Band> read(final RandomAccessibleInterval<? extends RealType<?>> image) {
        final PrimitiveBlocks<FloatType> reader = Blocks.reader(image);
        final int first = Blocks.minBand("image", image);
        final int width = (int) image.dimension(0);
        final int height = (int) image.dimension(1);
        final Tile all = new Tile(0, image.min(0), image.min(1), width, height);
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < Blocks.bands(image); b++) {
            final float[] values = new float[width * height];
            Blocks.read(reader, first + b, all, values);
            bands.add(new Band(values, width));
        }
        return bands;
    }

    /** Null when every pixel is. */
    private static boolean[] validInAll(final List<Band> bands, final int pixels) {
        if (!bands.isEmpty() && bands.stream().allMatch(b -> b.count == pixels)) {
            return null;
        }
        final boolean[] valid = new boolean[pixels];
        Arrays.fill(valid, !bands.isEmpty());
        for (final Band band : bands) {
            if (band.count < pixels) {
                for (int i = 0; i < pixels; i++) {
                    valid[i] &= Float.isFinite(band.values[i]);
                }
            }
        }
        return valid;
    }

    private static float[] smoothAll(final Smoothing smoothing, final List<Band> bands, final boolean[] valid) {
        if (valid == null) {
            bands.forEach(b -> smoothing.smooth(b.values));
            return null;
        }
        final float[] coverage = new float[valid.length];
        smoothing.coverage(valid, coverage);
        bands.forEach(b -> smoothing.smooth(b.values, valid, coverage));
        for (int i = 0; i < coverage.length; i++) {
            final float t = (coverage[i] - LEAST_COVERAGE) / (FULL_COVERAGE - LEAST_COVERAGE);
            coverage[i] = t <= 0 ? 0 : t >= 1 ? 1 : t * t;
        }
        return coverage;
    }

    /** Divides a band by the root mean square of its differences; false when there are none. */
    private static boolean scale(final Band band, final int width, final float[] trust) {
        final float[] v = band.values;
        final double rms = trust == null ? roughness(v, width) : roughness(v, width, trust);
        if (!(rms > LEAST_GRADIENT * Math.max(Math.abs(band.min), Math.abs(band.max)))) {
            return false;
        }
        final float factor = (float) (1 / rms);
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
        return true;
    }

    /** Root mean square of the differences to the next pixel and row. */
    private static double roughness(final float[] v, final int width) {
        final int height = v.length / width;
        final float[][] rows = new float[2][width];
        final float[] across = new float[width];
        final float[] down = new float[width];
        final float[] sums = new float[width];
        Rows.copy(v, 0, rows[0]);
        for (int y = 0; y < height - 1; y++) {
            final float[] row = rows[y % 2];
            final float[] next = rows[(y + 1) % 2];
            Rows.copy(v, y + 1, next);
            System.arraycopy(row, 1, across, 0, width - 1);
            across[width - 1] = row[width - 1];
            Rows.difference(1, row, across, across);
            Rows.difference(1, row, next, down);
            Rows.addSquares(across, down, sums);
        }
        double sum = 0;
        for (final float s : sums) {
            sum += s;
        }
        return Math.sqrt(sum / (width * (height - 1.0)));
    }

    private static double roughness(final float[] v, final int width, final float[] trust) {
        double sum = 0;
        long n = 0;
        for (int i = 0; i + width + 1 < v.length; i++) {
            if (trust[i] > 0 && trust[i + 1] > 0 && trust[i + width] > 0) {
                final double across = v[i + 1] - v[i];
                final double down = v[i + width] - v[i];
                sum += across * across + down * down;
                n++;
            }
        }
        return Math.sqrt(sum / Math.max(1, n));
    }
}
