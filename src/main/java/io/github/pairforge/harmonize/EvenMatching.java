package io.github.pairforge.harmonize;

import io.github.pairforge.raster.Threads;

/**
 * What one map for the whole image makes of it once the reference's slowly changing gain is taken out, and put in again
 * afterwards: matching that cannot lose detail in places, because its map is the same at all of them.
 *
 * <p>The two are found in turns: the gain from means, the map from the distribution of the reference without the gain.
 */
record EvenMatching(ValueMap map, SlowGain gain) {

    private static final int TURNS = 3;

    static EvenMatching of(final SampledImage found, final double[] quantiles, final SampledImage wanted,
        final int band)
    {
        EvenMatching out = new EvenMatching(null, SlowGain.of(found, null, wanted, band));
        for (int i = 0; i < TURNS; i++) {
            Threads.check();
            final float[] even = out.gain.removed(wanted, band);
            final Windows whole =
                Windows.of(new SampledImage(wanted.columns(), wanted.rows(), new float[][] { even }), 1, 1);
            final ValueMap map = QuantileMaps.map(quantiles, new WindowQuantiles(even, whole).whole());
            out = new EvenMatching(map, i + 1 < TURNS ? SlowGain.of(found, map, wanted, band) : out.gain);
        }
        return out;
    }

    /** What a difference of two neighbours becomes; the place is given in widths and heights of the image. */
    double difference(final double from, final double to, final double x, final double y) {
        return gain.at(x, y) * (map.interpolate(to) - map.interpolate(from));
    }
}
