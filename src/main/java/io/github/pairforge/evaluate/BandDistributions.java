package io.github.pairforge.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;

/**
 * How the values of the bands of a result, its reference and the image before are distributed: histograms over common
 * bins, and how far they are from each other.
 *
 * <p>The images need not have the same size. Values that are not finite count nowhere.
 *
 * @param bands of the result
 * @param result counts
 * @param reference counts over the same bins
 * @param before counts over the same bins, if there is such an image
 * @param distances result to reference, one per band
 * @param distancesBefore the image before to the reference, one per band; empty without one
 */
public record BandDistributions(List<Band> bands, Histogram result, Histogram reference, Optional<Histogram> before,
    List<Distances> distances, List<Distances> distancesBefore)
{

    private static final int FEWEST_BINS = 16;
    private static final int MOST_BINS = 256;

    /**
     * How far two distributions are from each other.
     *
     * @param wasserstein 1-D Wasserstein (earth mover's) distance {@code ∫ |F − G|}, reflectance
     * @param kolmogorov Kolmogorov and Smirnov's {@code max |F − G|}, 0..1
     */
    public record Distances(double wasserstein, double kolmogorov) {

        /** Values that are sorted at once. */
        private static final int PART = 1 << 18;

        /** So many values, less one, are worked on between two questions whether to stop. */
        private static final int ROW = (1 << 12) - 1;

        /**
         * Of the finite values of two arrays; {@code NaN} where one has none.
         *
         * @param x any order
         * @param y any order and number
         */
        public static Distances of(final float[] x, final float[] y) {
            final float[] a = sorted(x);
            final float[] b = sorted(y);
            if (a.length == 0 || b.length == 0) {
                return new Distances(Double.NaN, Double.NaN);
            }
            double area = 0;
            double most = 0;
            int i = 0;
            int j = 0;
            int steps = 0;
            float at = Math.min(a[0], b[0]);
            while (i < a.length || j < b.length) {
                if ((++steps & ROW) == 0) {
                    Threads.check();
                }
                while (i < a.length && a[i] <= at) {
                    i++;
                }
                while (j < b.length && b[j] <= at) {
                    j++;
                }
                final double gap = Math.abs((double) i / a.length - (double) j / b.length);
                most = Math.max(most, gap);
                final float next = Math.min(i < a.length ? a[i] : Float.POSITIVE_INFINITY,
                    j < b.length ? b[j] : Float.POSITIVE_INFINITY);
                area += gap == 0 ? 0 : gap * ((double) next - at);
                at = next;
            }
            return new Distances(area, most);
        }

        private static float[] sorted(final float[] values) {
            final float[] out = new float[values.length];
            int n = 0;
            for (final float v : values) {
                if (Float.isFinite(v)) {
                    out[n++] = v;
                }
            }
            return sorted(out, n);
        }

        /** What Arrays.sort does, which a cancel would have to wait for: parts are sorted, then merged. */
        private static float[] sorted(final float[] values, final int n) {
            for (long from = 0; from < n; from += PART) {
                Threads.check();
                Arrays.sort(values, (int) from, (int) Math.min(n, from + PART));
            }
            float[] in = Arrays.copyOf(values, n);
            float[] out = new float[n];
            for (long size = PART; size < n; size *= 2) {
                for (long from = 0; from < n; from += 2 * size) {
                    merge(in, (int) from, (int) Math.min(n, from + size), (int) Math.min(n, from + 2 * size), out);
                }
                final float[] swapped = in;
                in = out;
                out = swapped;
            }
            return in;
        }

        private static void merge(final float[] in, final int from, final int middle, final int end,
            final float[] out)
        {
            int left = from;
            int right = middle;
            for (int k = from; k < end; k++) {
                if ((k & ROW) == 0) {
                    Threads.check();
                }
                out[k] = right >= end || left < middle && in[left] <= in[right] ? in[left++] : in[right++];
            }
        }
    }

    public BandDistributions {
        bands = List.copyOf(bands);
        distances = List.copyOf(distances);
        distancesBefore = List.copyOf(distancesBefore);
    }

    /**
     * Counts and compares; bins lie over the range that holds all but 0.1 % of the values of every image on either
     * side.
     *
     * @param bins 0 for twice the cube root of the number of pixels (Rice), from 16 to 256
     * @throws IllegalArgumentException when the numbers of bands differ
     */
    public static BandDistributions of(final Raster result, final Raster reference, final Optional<Raster> before,
        final int bins)
    {
        final List<Raster> all = new ArrayList<>(List.of(result, reference));
        before.ifPresent(all::add);
        for (final Raster other : all) {
            if (other.bands().size() != result.bands().size()) {
                throw new IllegalArgumentException(other.name() + " has " + other.bands().size() + " bands, "
                    + result.name() + " has " + result.bands().size() + "; give the bands that correspond.");
            }
        }
        final double[] range = Histogram.sharedRange(all.stream().map(Raster::pixels).toList());
        final double fewest = all.stream().mapToDouble(r -> (double) r.grid().width() * r.grid().height()).min()
            .orElseThrow();
        final int n = bins > 0 ? bins
            : (int) Math.max(FEWEST_BINS, Math.min(MOST_BINS, Math.ceil(2 * Math.cbrt(fewest))));
        final List<Distances> distances = new ArrayList<>();
        final List<Distances> distancesBefore = new ArrayList<>();
        for (int b = 0; b < result.bands().size(); b++) {
            final float[] wanted = reference.plane(b);
            distances.add(Distances.of(result.plane(b), wanted));
            if (before.isPresent()) {
                distancesBefore.add(Distances.of(before.get().plane(b), wanted));
            }
        }
        return new BandDistributions(result.bands(), count(result, range, n), count(reference, range, n),
            before.map(r -> count(r, range, n)), distances, distancesBefore);
    }

    private static Histogram count(final Raster raster, final double[] range, final int bins) {
        return Histogram.of(raster.pixels(), range[0], range[1], bins);
    }

    /** The band's name, or "band 1", "band 2", … when it has none. */
    public String bandName(final int band) {
        return bands.get(band).isNamed() ? bands.get(band).name() : "band " + (band + 1);
    }
}
