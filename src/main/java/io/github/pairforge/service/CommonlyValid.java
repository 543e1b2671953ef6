package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;

/**
 * An image without the pixels that are nodata in another one of the same pixels: what only one of them shows, as what
 * lies under clouds that were masked, is no difference of radiometry.
 */
final class CommonlyValid extends SourceView {

    private final RasterSource other;
    private volatile boolean any;

    private CommonlyValid(final RasterSource image, final RasterSource other) {
        super(image);
        this.other = other;
    }

    /** Both, each without what the other lacks; as they are, where their sizes differ. */
    static MatchedGround of(final RasterSource source, final RasterSource reference) {
        final Grid a = source.grid();
        final Grid b = reference.grid();
        return a.width() != b.width() || a.height() != b.height() ? new MatchedGround(source, reference)
            : new MatchedGround(new CommonlyValid(source, reference), new CommonlyValid(reference, source));
    }

    /** @throws IllegalArgumentException when nothing of what was read is valid in both */
    static void require(final MatchedGround ground) {
        if (ground.source() instanceof final CommonlyValid a && ground.reference() instanceof final CommonlyValid b
            && !a.any && !b.any)
        {
            throw new IllegalArgumentException(a.name() + " and " + b.name()
                + " have no pixel that is valid in both; there is nothing to compare.");
        }
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[] mask = new float[width * height];
        source.read(band, x, y, width, height, out);
        other.read(band, x, y, width, height, mask);
        mask(out, mask);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] masks = new float[out.length][width * height];
        source.read(x, y, width, height, out);
        other.read(x, y, width, height, masks);
        for (int b = 0; b < out.length; b++) {
            mask(out[b], masks[b]);
        }
    }

    private void mask(final float[] out, final float[] mask) {
        boolean valid = false;
        for (int i = 0; i < mask.length; i++) {
            if (!Float.isFinite(mask[i])) {
                out[i] = Float.NaN;
            }
            valid |= Float.isFinite(out[i]);
        }
        any |= valid;
    }
}
