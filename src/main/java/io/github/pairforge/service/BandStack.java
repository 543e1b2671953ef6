package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** The bands of several images of one size, one after the other; grid and name are those of the last. */
final class BandStack implements RasterSource {

    private final List<RasterSource> sources;
    private final List<Band> bands;

    /** @param bands what they are called, all together */
    BandStack(final List<RasterSource> sources, final List<Band> bands) {
        this.sources = List.copyOf(sources);
        this.bands = List.copyOf(bands);
        if (bands.size() != sources.stream().mapToInt(s -> s.bands().size()).sum()) {
            throw new IllegalArgumentException(bands.size() + " names for the bands of " + sources.size() + " images.");
        }
    }

    /** Bands of one image, told apart from those of others by what the image is. */
    static List<Band> called(final RasterSource source, final String prefix) {
        final List<Band> out = new ArrayList<>();
        for (int b = 0; b < source.bands().size(); b++) {
            final Band band = source.bands().get(b);
            out.add(new Band(prefix + " " + (band.isNamed() ? band.name() : b + 1), band.wavelength()));
        }
        return out;
    }

    private RasterSource last() {
        return sources.get(sources.size() - 1);
    }

    @Override
    public Grid grid() {
        return last().grid();
    }

    @Override
    public List<Band> bands() {
        return bands;
    }

    @Override
    public String name() {
        return last().name();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        int at = band;
        for (final RasterSource source : sources) {
            if (at < source.bands().size()) {
                source.read(at, x, y, width, height, out);
                return;
            }
            at -= source.bands().size();
        }
        throw new IndexOutOfBoundsException("band " + band);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        int at = 0;
        for (final RasterSource source : sources) {
            final int n = source.bands().size();
            source.read(x, y, width, height, Arrays.copyOfRange(out, at, at + n));
            at += n;
        }
    }
}
