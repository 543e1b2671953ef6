package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Value maps through quantile pairs, with straight tails, of whole images and of windows. */
final class QuantileMaps {

    /** Pixels of an image that are looked at: so many in any case, */
    private static final int LEAST = 1 << 20;
    /** so many for each window, which lets its lowest quantile stand on 64 pixels and more, */
    private static final int PER_WINDOW = 1 << 14;
    /** and never more. */
    private static final int MOST = 1 << 22;

    private QuantileMaps() {
    }

    /** One grid of maps per band; see {@link LocalHistogramHarmonization#between}. */
    static List<MapGrid> between(final RasterSource source, final RasterSource reference,
        final LocalMatching settings, final Progress progress) throws IOException
    {
        return between(source, reference, settings.windows(source.grid().width()),
            settings.windows(source.grid().height()), settings.leastPixels(), progress);
    }

    /** One grid of {@code across × down} maps per band. */
    static List<MapGrid> between(final RasterSource source, final RasterSource reference, final int across,
        final int down, final int leastPixels, final Progress progress) throws IOException
    {
        final int bands = source.bands().size();
        if (reference.bands().size() != bands) {
            throw new IllegalArgumentException(source.name() + " has " + bands + " bands, the reference "
                + reference.name() + " has " + reference.bands().size() + "; select the bands that correspond.");
        }
        final int samples = Math.min(MOST, Math.max(LEAST, across * down * PER_WINDOW));
        final SampledImage wanted = SampledImage.of(reference, samples, progress);
        final SampledImage found = SampledImage.of(source, samples, progress);
        SampledImage.leaveOutHoles(found, wanted);
        final Windows[] windows = { Windows.of(found, across, down), Windows.of(wanted, across, down) };
        final WindowQuantiles[] quantiles = new WindowQuantiles[2 * bands];
        SortedPixels.parallel(quantiles.length, i -> quantiles[i] =
            new WindowQuantiles((i % 2 == 0 ? found : wanted).planes()[i / 2], windows[i % 2]));
        final List<MapGrid> grids = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            final WindowQuantiles from = quantiles[2 * b];
            final WindowQuantiles to = quantiles[2 * b + 1];
            if (Math.min(from.whole().length, to.whole().length) == 0) {
                throw new IllegalArgumentException(source.name() + " and the reference " + reference.name()
                    + " have no pixel that is valid in all bands of both; do they show the same ground?");
            }
            final ValueMap global = map(from.whole(), to.whole());
            final List<ValueMap> maps = new ArrayList<>();
            for (int w = 0; w < across * down; w++) {
                final boolean enough = Math.min(windows[0].count(w), windows[1].count(w)) >= leastPixels;
                maps.add(enough && across * down > 1 ? map(from.of(w), to.of(w)) : global);
            }
            grids.add(new MapGrid(across, down, global, maps));
        }
        return grids;
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
