package io.github.pairforge.raster;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Pixels that can be read window by window: an image in memory, a file, or a view of either.
 *
 * <p>Implementations are safe for concurrent reads. Values are whatever {@link #bands() bands} of the file hold until
 * {@link #withReflectance} makes them reflectance; nodata is {@code NaN} from the start.
 */
public interface RasterSource extends Closeable {

    Grid grid();

    List<Band> bands();

    /** A name for messages: the file or the image title. */
    String name();

    /**
     * Copies a window of one band.
     *
     * @param band zero-based
     * @param x left column, {@code 0 ≤ x}, {@code x + width ≤ grid().width()}
     * @param y upper row
     * @param out row-major destination of at least {@code width · height} values
     * @throws IOException when the file cannot be read or is damaged
     */
    void read(int band, long x, long y, int width, int height, float[] out) throws IOException;

    /**
     * Copies a window of every band; sources that hold bands interleaved override it to touch each pixel once.
     *
     * @param out one row-major array per band
     */
    default void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        for (int b = 0; b < out.length; b++) {
            read(b, x, y, width, height, out[b]);
        }
    }

    @Override
    default void close() throws IOException {
    }

    /** The same pixels as {@code scale · value + offset}, computed in double. */
    default RasterSource withReflectance(final Reflectance reflectance) {
        return reflectance.isIdentity() ? this
            : with((band, tile, values) -> reflectance.apply(values, tile.width() * tile.height()));
    }

    /** The same image with an operation applied to whatever is read. */
    default RasterSource with(final BandOperation operation) {
        return new PointwiseSource(this, operation);
    }

    /**
     * Some bands in another order.
     *
     * @param indices zero-based
     */
    default RasterSource withBands(final int... indices) {
        return new SelectedSource(this, indices);
    }

    /** A rectangle of this image, its first pixel at (x, y). */
    default RasterSource crop(final long x, final long y, final long width, final long height) {
        return x == 0 && y == 0 && width == grid().width() && height == grid().height() ? this
            : new CroppedSource(this, x, y, width, height);
    }

    /** The same pixels with other descriptions of their bands, as many as there are. */
    default RasterSource withBandsCalled(final List<Band> bands) {
        return new RelabelledSource(this, bands);
    }

    /** The same pixels on another grid of the same size. */
    default RasterSource withGrid(final Grid grid) {
        return new PlacedSource(this, grid);
    }
}
