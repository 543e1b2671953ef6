package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Value maps through quantile pairs, with straight tails, of whole images and of windows. */
final class QuantileMaps {

    /** Pixels of an image that are looked at for one map, */
    private static final int FOR_ONE = 1 << 20;
    /** for those of windows in any case, */
    private static final int LEAST = 1 << 19;
    /** for each window, which lets the lowest quantile of one in a corner stand on 64 pixels and more, */
    private static final int PER_WINDOW = 1 << 13;
    /** and never more. */
    private static final int MOST = 1 << 22;

    private QuantileMaps() {
    }

    /** One grid of maps per band; see {@link LocalHistogramHarmonization#between}. */
    static List<MapGrid> between(final RasterSource source, final RasterSource reference,
        final LocalMatching settings, final Progress progress) throws IOException
    {
        requirePartners(source, reference);
        return between(settings.equalSharpness() ? atSharpnessOf(reference, source) : source, reference,
            settings.windows(source.grid().width()), settings.windows(source.grid().height()), settings, progress);
    }

    /** One map per band for the whole image, without regard to sharpness. */
    static List<MapGrid> global(final RasterSource source, final RasterSource reference, final Progress progress)
        throws IOException
    {
        requirePartners(source, reference);
        return between(source, reference, 1, 1, LocalMatching.DEFAULT, progress);
    }

    static void requirePartners(final RasterSource source, final RasterSource reference) {
        final int bands = source.bands().size();
        if (reference.bands().size() != bands) {
            throw new IllegalArgumentException(source.name() + " has " + bands + " bands, the reference "
                + reference.name() + " has " + reference.bands().size() + "; select the bands that correspond.");
        }
    }

    static RasterSource atSharpnessOf(final RasterSource reference, final RasterSource source) throws IOException {
        return SmoothedSource.of(source, Sharpness.excess(source, reference));
    }

    private static List<MapGrid> between(final RasterSource source, final RasterSource reference, final int across,
        final int down, final LocalMatching settings, final Progress progress) throws IOException
    {
        final int bands = source.bands().size();
        final int samples = across * down == 1 ? FOR_ONE
            : Math.min(MOST, Math.max(LEAST, across * down * PER_WINDOW));
        final SampledImage wanted = SampledImage.of(reference, samples, progress);
        final SampledImage found = SampledImage.of(source, samples, progress);
        SampledImage.leaveOutHoles(found, wanted);
        final Windows[] windows = { Windows.of(found, across, down), Windows.of(wanted, across, down) };
        final WindowQuantiles[] quantiles = new WindowQuantiles[2 * bands];
        SortedPixels.parallel(quantiles.length, i -> quantiles[i] =
            new WindowQuantiles((i % 2 == 0 ? found : wanted).planes()[i / 2], windows[i % 2]));
        requirePixels(source, reference, quantiles[0].whole(), quantiles[1].whole());
        final MapGrid[] grids = new MapGrid[bands];
        SortedPixels.parallel(bands,
            b -> grids[b] = grid(windows[0], windows[1], quantiles[2 * b], quantiles[2 * b + 1], settings));
        return List.of(grids);
    }

    static void requirePixels(final RasterSource source, final RasterSource reference, final double[] found,
        final double... wanted)
    {
        if (Math.min(found.length, wanted.length) == 0) {
            throw new IllegalArgumentException(source.name() + " and the reference " + reference.name()
                + " have no pixel that is valid in all bands of both; do they show the same ground?");
        }
    }

    /** The maps of one band. */
    static MapGrid grid(final Windows found, final Windows wanted, final WindowQuantiles from,
        final WindowQuantiles to, final LocalMatching settings)
    {
        final ValueMap global = map(from.whole(), to.whole());
        // A flat global map times no limit would be no number.
        final SlopeLimit limit = new SlopeLimit(Double.isInfinite(settings.slopeLimit()) ? Double.POSITIVE_INFINITY
            : settings.slopeLimit() * global.meanSlope());
        final List<ValueMap> maps = new ArrayList<>();
        for (int w = 0; w < found.size(); w++) {
            final boolean enough = Math.min(found.count(w), wanted.count(w)) >= settings.leastPixels();
            maps.add(enough && found.size() > 1 ? limit.apply(map(from.of(w), to.of(w))) : global);
        }
        return new MapGrid(found.across(), found.down(), global, maps);
    }

    /** Where source quantiles are equal, as in integer images, they become the middle of their targets. */
    static ValueMap map(final double[] source, final double[] reference) {
        final double[] from = new double[source.length];
        final double[] to = new double[source.length];
        int n = 0;
        for (int i = 0; i < source.length;) {
            int last = i;
            while (last + 1 < source.length && source[last + 1] <= source[i]) {
                last++;
            }
            from[n] = source[i];
            to[n++] = last == i ? reference[i] : reference[i] + (reference[last] - reference[i]) / 2;
            i = last + 1;
        }
        return new ValueMap(Arrays.copyOf(from, n), Arrays.copyOf(to, n), true);
    }
}
