package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/**
 * Measures what local matching with a pitch costs and gains, see {@link PitchCurve}.
 *
 * @param source whose detail is kept or lost
 * @param reference what it is compared with
 * @param settings of the matching
 * @param found the source at the reference's sharpness, sampled; holes are those of both
 * @param wanted the reference, sampled
 * @param detail the source as it is
 */
record PitchSearch(RasterSource source, RasterSource reference, LocalMatching settings, SampledImage found,
    SampledImage wanted, DetailSample detail)
{

    private static final int SAMPLES = 1 << 20;
    private static final int TRIPLES = 1 << 17;
    /** Windows along the longer axis: a geometric row, two steps to the octave. */
    private static final int[] LADDER = { 1, 2, 3, 4, 6, 8, 11, 16, 22, 32 };

    static PitchSearch of(final RasterSource source, final RasterSource reference, final LocalMatching settings,
        final Progress progress) throws IOException
    {
        QuantileMaps.requirePartners(source, reference);
        final RasterSource soft =
            settings.equalSharpness() ? QuantileMaps.atSharpnessOf(reference, source) : source;
        final SampledImage wanted = SampledImage.of(reference, SAMPLES, progress);
        final SampledImage found = SampledImage.of(soft, SAMPLES, progress);
        SampledImage.leaveOutHoles(found, wanted);
        return new PitchSearch(source, reference, settings, found, wanted,
            DetailSample.of(source, SampledImage.step(source, SAMPLES), TRIPLES, progress));
    }

    /** One grid of windows. */
    private record Candidate(double pitch, Windows found, Windows wanted) {
    }

    /** All pitches that are tried, by decreasing pitch. */
    List<PitchCurve.Point> ladder() {
        final Grid grid = source.grid();
        final List<Candidate> candidates = new ArrayList<>();
        for (final int n : LADDER) {
            final LocalMatching tried = settings.withPitch((double) Math.max(grid.width(), grid.height()) / n);
            final int across = tried.windows(grid.width());
            final int down = tried.windows(grid.height());
            if (n > 1 && Math.min(least(found, across, down), least(wanted, across, down)) < settings.leastPixels()) {
                break;
            }
            candidates.add(candidate(tried.pitch(), across, down));
        }
        return measure(candidates);
    }

    PitchCurve.Point at(final int across, final int down) {
        final double pitch = Math.max((double) source.grid().width() / across,
            (double) source.grid().height() / down);
        return measure(List.of(candidate(pitch, across, down))).get(0);
    }

    private Candidate candidate(final double pitch, final int across, final int down) {
        return new Candidate(pitch, Windows.of(found, across, down), Windows.of(wanted, across, down));
    }

    /** Pixels of a window in a corner. */
    private static double least(final SampledImage image, final int across, final int down) {
        return image.columns() * Math.min(1, 1.5 / across) * image.rows() * Math.min(1, 1.5 / down);
    }

    private List<PitchCurve.Point> measure(final List<Candidate> candidates) {
        final Tally[][] tallies = new Tally[source.bands().size()][];
        SortedPixels.parallel(tallies.length, b -> tallies[b] = measure(b, candidates));
        final List<PitchCurve.Point> points = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            final int index = c;
            final Candidate candidate = candidates.get(c);
            final List<Tally> bands = Arrays.stream(tallies).map(t -> t[index]).toList();
            points.add(new PitchCurve.Point(candidate.pitch, candidate.found.across(), candidate.found.down(),
                bands.stream().mapToDouble(Tally::ratio).filter(r -> !Double.isNaN(r)).min().orElse(Double.NaN),
                bands.stream().mapToDouble(Tally::error).average().orElse(Double.NaN)));
        }
        return points;
    }

    private Tally[] measure(final int band, final List<Candidate> candidates) {
        final SortedPixels from = SortedPixels.of(found.planes()[band], found.planes()[band].length);
        final SortedPixels to = SortedPixels.of(wanted.planes()[band], wanted.planes()[band].length);
        final Grid grid = source.grid();
        final Tally[] out = new Tally[candidates.size()];
        EvenMatching even = null;
        for (int c = 0; c < out.length; c++) {
            Threads.check();
            final Candidate candidate = candidates.get(c);
            final WindowQuantiles a = new WindowQuantiles(from, candidate.found);
            final WindowQuantiles b = new WindowQuantiles(to, candidate.wanted);
            QuantileMaps.requirePixels(source, reference, a.whole(), b.whole());
            final MapGrid maps = QuantileMaps.grid(candidate.found, candidate.wanted, a, b, settings);
            if (even == null) {
                even = EvenMatching.of(found, a.whole(), wanted, band);
            }
            out[c] = tally(band, new MapBlend(maps, settings.strength(),
                new LocalHistogramHarmonization.Extent(0, 0, grid.width(), grid.height())), even);
        }
        return out;
    }

    private Tally tally(final int band, final MapBlend blend, final EvenMatching even) {
        final float[] triples = detail.triples()[band];
        final float[] target = wanted.planes()[band];
        final int multiple = (int) (detail.step() / SampledImage.step(source, SAMPLES));
        final int[] columns = SampledImage.partners(found.columns(), wanted.columns());
        final int[] rows = SampledImage.partners(found.rows(), wanted.rows());
        final Tally tally = new Tally();
        for (int i = 0; i < triples.length; i += 3) {
            if (!FloatKeys.isValid(triples[i])) {
                continue;
            }
            final int column = i / 3 % detail.columns();
            final int row = i / 3 / detail.columns();
            final double x = (double) column * detail.step() + 0.5;
            final double y = (double) row * detail.step() + 0.5;
            final double value = blend.at(x, y, triples[i]);
            tally.compare(value, target[rows[row * multiple] * wanted.columns() + columns[column * multiple]]);
            final double u = x / source.grid().width();
            final double v = y / source.grid().height();
            if (FloatKeys.isValid(triples[i + 1])) {
                tally.alongX(blend.at(x + 1, y, triples[i + 1]) - value,
                    even.difference(triples[i], triples[i + 1], u, v));
            }
            if (FloatKeys.isValid(triples[i + 2])) {
                tally.alongY(blend.at(x, y + 1, triples[i + 2]) - value,
                    even.difference(triples[i], triples[i + 2], u, v));
            }
        }
        return tally;
    }

    /** Sums over the pixels of a band. Not for sharing. */
    private static final class Tally {

        private final double[] kept = new double[2];
        private final double[] had = new double[2];
        private final long[] pairs = new long[2];
        private double difference;
        private long pixels;

        void alongX(final double after, final double before) {
            add(0, after, before);
        }

        void alongY(final double after, final double before) {
            add(1, after, before);
        }

        private void add(final int axis, final double after, final double before) {
            kept[axis] += after * after;
            had[axis] += before * before;
            pairs[axis]++;
        }

        void compare(final double value, final float target) {
            if (FloatKeys.isValid(target)) {
                difference += Math.abs(value - target);
                pixels++;
            }
        }

        double ratio() {
            final double before = mean(had);
            return before > 0 ? mean(kept) / before : Double.NaN;
        }

        private double mean(final double... sums) {
            return sums[0] / Math.max(1, pairs[0]) + sums[1] / Math.max(1, pairs[1]);
        }

        double error() {
            return pixels == 0 ? Double.NaN : difference / pixels;
        }
    }
}
