package io.github.pairforge.raster;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Passes pixels on and remembers their range, so that an empty or constant band is noticed without another pass. */
public final class WatchedSource extends SourceView {

    private final AtomicReferenceArray<BandWatch> seen;

    public WatchedSource(final RasterSource source) {
        super(source);
        seen = new AtomicReferenceArray<>(source.bands().size());
        for (int b = 0; b < seen.length(); b++) {
            seen.set(b, BandWatch.NOTHING);
        }
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        source.read(band, x, y, width, height, out);
        seen.accumulateAndGet(band, BandWatch.of(out, width * height), BandWatch::and);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        source.read(x, y, width, height, out);
        for (int b = 0; b < out.length; b++) {
            seen.accumulateAndGet(b, BandWatch.of(out[b], width * height), BandWatch::and);
        }
    }

    /**
     * Complains about bands that hold nothing, or what is no reflectance.
     *
     * @throws IllegalArgumentException when a band has no valid pixel in what was read, or an infinite one
     */
    public void requireValid() {
        for (int b = 0; b < seen.length(); b++) {
            requireValid(b);
        }
    }

    private BandWatch requireValid(final int b) {
        final BandWatch watch = seen.get(b);
        if (!watch.anyValid()) {
            throw new IllegalArgumentException(name() + ", " + bands().get(b).label(b)
                + ": no valid pixel (all are nodata or NaN); leave the band out, or check the nodata value.");
        }
        if (Float.isInfinite(watch.lowest()) || Float.isInfinite(watch.highest())) {
            throw new IllegalArgumentException(name() + ", " + bands().get(b).label(b)
                + ": some pixels are infinite, which would spread; make them nodata (NaN) first.");
        }
        return watch;
    }

    /**
     * Complains about what cannot be degraded.
     *
     * @throws IllegalArgumentException when a band has no valid pixel, an infinite one, or one value only
     */
    public void requireContent() {
        for (int b = 0; b < seen.length(); b++) {
            final BandWatch watch = requireValid(b);
            if (watch.isConstant()) {
                throw new IllegalArgumentException(name() + ", " + bands().get(b).label(b) + ": all pixels are "
                    + watch.lowest() + "; a constant band holds nothing to work on, leave it out.");
            }
        }
    }
}
