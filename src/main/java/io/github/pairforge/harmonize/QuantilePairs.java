package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A fixed number N of quantiles of a distribution, at the middles (k + ½)/N of N equal shares: no pixel alone, as the
 * brightest of all, decides anything. Between order statistics they are linear (Hyndman and Fan 1996, The American
 * Statistician 50, 361–365, definition 7, as {@code numpy.quantile}).
 */
final class QuantilePairs {

    static final int MOST = 1 << 16;

    private QuantilePairs() {
    }

    /** Maps with straight tails, one per band. */
    static List<ValueMap> between(final RasterSource source, final RasterSource reference, final int count,
        final Progress progress) throws IOException
    {
        requireCount(count);
        BandReading.requireSameBands(source, reference);
        final List<Distribution> wanted = Distribution.of(reference, progress);
        final List<Distribution> found = Distribution.of(source, progress);
        return IntStream.range(0, found.size())
            .mapToObj(b -> QuantileMaps.map(of(found.get(b), count), of(wanted.get(b), count))).toList();
    }

    static void requireCount(final int count) {
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("quantiles: " + count + " is not between 2 and " + MOST + ".");
        }
    }

    /** N values that never decrease. */
    static double[] of(final Distribution distribution, final int count) {
        final double[] out = new double[count];
        int at = 0;
        for (int k = 0; k < count; k++) {
            final double rank = (k + 0.5) / count * (distribution.count() - 1);
            final long below = (long) rank;
            while (distribution.countUpTo(at) <= below) {
                at++;
            }
            final double low = distribution.value(at);
            final boolean last = distribution.countUpTo(at) > below + 1 || at + 1 == distribution.size();
            out[k] = last ? low : low + (rank - below) * (distribution.value(at + 1) - low);
        }
        return out;
    }
}
