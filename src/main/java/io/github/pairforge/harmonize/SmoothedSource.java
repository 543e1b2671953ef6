package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;

/** An image blurred while it is read; nodata stays nodata and does not spread. */
final class SmoothedSource extends SourceView {

    private final List<Smoothing> perBand;

    private SmoothedSource(final RasterSource source, final List<Smoothing> perBand) {
        super(source);
        this.perBand = perBand;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height,
        final float[] out) throws IOException
    {
        final Frame frame = frame(x, y, width, height, perBand.get(band).radius());
        final float[] values = new float[frame.width * frame.height];
        source.read(band, frame.x, frame.y, frame.width, frame.height, values);
        smooth(band, values, frame, x, y, width, height, out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final int rim = perBand.stream().mapToInt(Smoothing::radius).max().orElse(0);
        final Frame frame = frame(x, y, width, height, rim);
        final float[][] values = new float[out.length][frame.width * frame.height];
        source.read(frame.x, frame.y, frame.width, frame.height, values);
        for (int b = 0; b < out.length; b++) {
            smooth(b, values[b], frame, x, y, width, height, out[b]);
        }
    }

    /** What is read for a window. */
    private record Frame(long x, long y, int width, int height) {
    }

    private Frame frame(final long x, final long y, final int width, final int height, final int rim) {
        final long left = Math.max(0, x - rim);
        final long top = Math.max(0, y - rim);
        return new Frame(left, top, (int) (Math.min(grid().width(), x + width + rim) - left),
            (int) (Math.min(grid().height(), y + height + rim) - top));
    }

    private void smooth(final int band, final float[] values, final Frame frame, final long x, final long y,
        final int width, final int height, final float[] out)
    {
        perBand.get(band).apply(values, frame.width, frame.height);
        for (int row = 0; row < height; row++) {
            final int from = (int) ((y + row - frame.y) * frame.width + x - frame.x);
            System.arraycopy(values, from, out, row * width, width);
        }
    }

    /** @param sigmas per band, in pixels; all 0 gives the source itself */
    static RasterSource of(final RasterSource source, final double... sigmas) {
        return Arrays.stream(sigmas).allMatch(s -> s == 0) ? source
            : new SmoothedSource(source, Arrays.stream(sigmas).mapToObj(Smoothing::new).toList());
    }
}
