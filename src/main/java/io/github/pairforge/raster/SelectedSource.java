package io.github.pairforge.raster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Some bands of a source. */
final class SelectedSource extends SourceView {

    private final int[] indices;
    private final List<Band> bands;

    SelectedSource(final RasterSource source, final int[] indices) {
        super(source);
        this.indices = indices.clone();
        final List<Band> all = source.bands();
        for (final int i : indices) {
            if (i < 0 || i >= all.size()) {
                throw new IllegalArgumentException(
                    source.name() + " has " + all.size() + " bands; there is no band " + (i + 1) + ".");
            }
        }
        bands = Arrays.stream(indices).mapToObj(all::get).toList();
    }

    @Override
    public List<Band> bands() {
        return bands;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        source.read(indices[band], x, y, width, height, out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        if (isPrefix(out.length)) {
            source.read(x, y, width, height, out);
        }
        else {
            for (int b = 0; b < out.length; b++) {
                read(b, x, y, width, height, out[b]);
            }
        }
    }

    private boolean isPrefix(final int n) {
        for (int b = 0; b < n; b++) {
            if (indices[b] != b) {
                return false;
            }
        }
        return true;
    }
}
