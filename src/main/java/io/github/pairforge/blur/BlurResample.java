package io.github.pairforge.blur;

import java.util.Arrays;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tile;

/**
 * Blur and resampling of one band as one operator that computes output samples only.
 *
 * <p>Immutable and safe for any number of threads; {@link #compute} gives the same bits however the output is cut into
 * tiles. Sums are taken in double, vertically first, and stored as float. Borders: see {@link AxisWeights}.
 *
 * <p>NaN is nodata: such pixels are left out, and the weights of the others are scaled up to sum 1. An output sample is
 * NaN when the (signed) weight of its valid pixels is below one half, or when its centre lies outside the source
 * image.
 */
public final class BlurResample {

    private final BlurKernel kernel;

    private final Resampling resampling;

    private final AxisWeights columns;

    private final AxisWeights rows;

    private final long inWidth;

    private final long inHeight;

    private BlurResample(final BlurKernel kernel, final Resampling resampling, final Grid.Relation relation,
        final long inWidth, final long inHeight, final long outWidth, final long outHeight)
    {
        this.kernel = kernel;
        this.resampling = resampling;
        this.inWidth = inWidth;
        this.inHeight = inHeight;
        columns = AxisWeights.of(kernel, resampling, relation.factorX(), relation.originX(), inWidth, outWidth);
        rows = AxisWeights.of(kernel, resampling, relation.factorY(), relation.originY(), inHeight, outHeight);
    }

    /**
     * An operator between two grids.
     *
     * @param relation where output pixels lie on the source, in source pixels: {@code source.relate(output)}
     * @throws IllegalArgumentException for sizes below 1, a factor outside 1/4096..4096, or a resampling that does not
     *             accept this relation
     */
    public static BlurResample of(final BlurKernel kernel, final Resampling resampling, final Grid.Relation relation,
        final long inWidth, final long inHeight, final long outWidth, final long outHeight)
    {
        return new BlurResample(kernel, resampling, relation, inWidth, inHeight, outWidth, outHeight);
    }

    /**
     * An operator onto the corner-aligned grid of pixels {@code factor} times as large; a rest that does not fill a
     * whole output pixel is left out.
     *
     * @param factor output pixel size in source pixels; below 1 the image is enlarged
     * @throws IllegalArgumentException as the other factory, or when not one whole output pixel remains
     */
    public static BlurResample of(final BlurKernel kernel, final Resampling resampling, final double factor,
        final long inWidth, final long inHeight)
    {
        final Grid coarse = Grid.ofPixels(inWidth, inHeight).coarser(factor, factor);
        return of(kernel, resampling, new Grid.Relation(factor, factor, 0, 0), inWidth, inHeight, coarse.width(),
            coarse.height());
    }

    public BlurKernel kernel() {
        return kernel;
    }

    public Resampling resampling() {
        return resampling;
    }

    /** Columns of the output. */
    public int outWidth() {
        return columns.size();
    }

    /** Rows of the output. */
    public int outHeight() {
        return rows.size();
    }

    /**
     * The source pixels that a part of the output needs; it lies within the source. When the part lies outside of the
     * source altogether, an arbitrary pixel.
     *
     * @throws IllegalArgumentException for a tile that is not within the output
     */
    public Window sourceWindow(final Tile out) {
        if (out.x() < 0 || out.y() < 0 || out.width() < 1 || out.height() < 1 || out.x() + out.width() > outWidth()
            || out.y() + out.height() > outHeight())
        {
            throw new IllegalArgumentException("A tile of " + out.width() + " x " + out.height() + " pixels at ("
                + out.x() + ", " + out.y() + ") is not within the output of " + outWidth() + " x " + outHeight() + ".");
        }
        final Span x = Span.of(columns, (int) out.x(), out.width());
        final Span y = Span.of(rows, (int) out.y(), out.height());
        return new Window(x.from(), y.from(), x.length(), y.length());
    }

    /**
     * Computes a part of the output.
     *
     * @param source row-major pixels of the window; reflectance, NaN = nodata
     * @param window where they lie in the source image; at least {@link #sourceWindow}, and within the image
     * @param out the part to compute
     * @param dest row-major destination of at least {@code out.width() · out.height()} values
     * @throws IllegalArgumentException when the window or an array is too small
     */
    public void compute(final float[] source, final Window window, final Tile out, final float[] dest) {
        final Window needed = sourceWindow(out);
        if (!window.contains(needed) || source.length < window.area()) {
            throw new IllegalArgumentException("The tile needs " + needed + " of the source, but " + source.length
                + " values for " + window + " were given.");
        }
        if (dest.length < (long) out.width() * out.height()) {
            throw new IllegalArgumentException(dest.length + " values are too few for a tile of " + out.width() + " x "
                + out.height() + " pixels.");
        }
        new TilePass(columns, rows, source, window, out, dest).run();
    }

    /**
     * The whole image at once.
     *
     * @param source row-major pixels of the whole source image
     * @return row-major pixels of the whole output
     * @throws IllegalArgumentException when the array has another size
     */
    public float[] apply(final float[] source) {
        final Window all = new Window(0, 0, (int) inWidth, (int) inHeight);
        if (source.length != all.area()) {
            throw new IllegalArgumentException(
                source.length + " values were given for a source of " + inWidth + " x " + inHeight + " pixels.");
        }
        final float[] dest = new float[Math.multiplyExact(outWidth(), outHeight())];
        Arrays.fill(dest, Float.NaN);
        compute(source, all, new Tile(0, 0, 0, outWidth(), outHeight()), dest);
        return dest;
    }
}
