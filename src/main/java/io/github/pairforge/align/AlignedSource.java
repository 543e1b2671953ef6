package io.github.pairforge.align;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * An image moved by a transform and resampled onto a grid: a source whose windows are computed when they are read.
 *
 * <p>A value depends on the {@link #halo()} pixels around its place in the image only, so memory, tiles, streaming and
 * any number of threads give the same bits. Sums are taken in double and stored as float. Where the mapping leaves
 * pixels on pixels they are copied bit for bit.
 *
 * <p>An output pixel whose centre comes from outside of the image is NaN. Within it, the image is mirrored at its
 * edges. NaN is nodata: such pixels are left out and the weights of the others scaled up to sum 1; where less than half
 * of the weight lies on valid pixels (of the weights' magnitudes, or of their sum) the result is NaN.
 *
 * <p>This interpolates, it does not average: onto a much coarser grid the image has to be degraded instead.
 */
public final class AlignedSource implements RasterSource {

    /** Source pixels of one band that a piece may need: 8 MB. */
    private static final int LARGEST_BLOCK = 1 << 21;

    private final RasterSource source;
    private final Grid grid;
    private final Interpolation interpolation;
    private final PixelMapping mapping;

    private AlignedSource(final RasterSource source, final Grid grid, final Transform world,
        final Interpolation interpolation)
    {
        this.source = source;
        this.grid = grid;
        this.interpolation = interpolation;
        mapping = PixelMapping.of(grid, source.grid(), world);
    }

    /**
     * @param grid the result's place and pixels
     * @param source any units, NaN = nodata; not closed before this is done with
     * @param world maps world positions in the image to where they belong, see {@link Transform#toWorld}
     * @throws IllegalArgumentException when the CRSs differ
     */
    public static AlignedSource onto(final Grid grid, final RasterSource source, final Transform world,
        final Interpolation interpolation)
    {
        if (!grid.crs().agreesWith(source.grid().crs())) {
            throw new IllegalArgumentException(source.name() + " has the coordinate reference system "
                + source.grid().crs().label() + ", the grid to resample to " + grid.crs().label()
                + "; reproject one of them (gdalwarp).");
        }
        return new AlignedSource(source, grid, world, interpolation);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public List<Band> bands() {
        return source.bands();
    }

    @Override
    public String name() {
        return source.name();
    }

    /** Source pixels to either side of its place that a value depends on. */
    public int halo() {
        return interpolation.halo();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] all = new float[bands().size()][];
        all[band] = out;
        read(x, y, width, height, all);
    }

    /** Fills the bands that are not null. */
    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final Tile tile = new Tile(0, x, y, width, height);
        final boolean[] wanted = new boolean[out.length];
        for (int b = 0; b < out.length; b++) {
            wanted[b] = out[b] != null;
            if (wanted[b]) {
                Arrays.fill(out[b], 0, width * height, Float.NaN);
            }
        }
        if (mapping.isSeparable()) {
            separable(tile, wanted, out);
        }
        else {
            affine(tile, wanted, out);
        }
    }

    private void separable(final Tile tile, final boolean[] wanted, final float[][] out) throws IOException {
        final InterpolationKernel kernel = interpolation.kernel();
        final AxisTaps columns =
            AxisTaps.of(kernel, mapping.xx(), mapping.x0(), tile.x(), tile.width(), source.grid().width());
        final AxisTaps rows =
            AxisTaps.of(kernel, mapping.yy(), mapping.y0(), tile.y(), tile.height(), source.grid().height());
        if (columns.isEmpty() || rows.isEmpty()) {
            return;
        }
        if (isTooLarge((long) columns.span() * rows.span(), tile)) {
            halve(tile, out);
            return;
        }
        final SourceBlock block =
            SourceBlock.read(source, wanted, columns.low(), rows.low(), columns.span(), rows.span());
        for (int b = 0; b < out.length; b++) {
            if (wanted[b]) {
                new SeparablePass(columns, rows, block.planes()[b], out[b], tile.width()).run();
            }
        }
    }

    private void affine(final Tile tile, final boolean[] wanted, final float[][] out) throws IOException {
        final Grid image = source.grid();
        final long[] x = needed(mapping.columns(tile), image.width());
        final long[] y = needed(mapping.rows(tile), image.height());
        if (x[1] <= x[0] || y[1] <= y[0]) {
            return;
        }
        if (isTooLarge((x[1] - x[0]) * (y[1] - y[0]), tile)) {
            halve(tile, out);
            return;
        }
        final SourceBlock block = SourceBlock.read(source, wanted, x[0], y[0], (int) (x[1] - x[0]),
            (int) (y[1] - y[0]));
        final AffinePass pass = new AffinePass(mapping, interpolation, image, tile);
        for (int b = 0; b < out.length; b++) {
            if (wanted[b]) {
                pass.run(block, b, out[b]);
            }
        }
    }

    /** First and one past the last source pixel of what lies on the image, with the halo; nothing lies beyond. */
    private long[] needed(final double[] range, final long size) {
        final double from = Math.max(range[0], -0.5);
        final double to = Math.min(range[1], size - 0.5);
        return from > to ? new long[2]
            : new long[] { (long) Math.floor(from) - halo(), (long) Math.floor(to) + halo() + 1 };
    }

    private static boolean isTooLarge(final long pixels, final Tile tile) {
        return pixels > LARGEST_BLOCK && tile.width() * tile.height() > 1;
    }

    private void halve(final Tile tile, final float[][] out) throws IOException {
        final boolean wide = tile.width() >= tile.height();
        final int w = wide ? tile.width() / 2 : tile.width();
        final int h = wide ? tile.height() : tile.height() / 2;
        part(tile, 0, 0, w, h, out);
        part(tile, wide ? w : 0, wide ? 0 : h, wide ? tile.width() - w : w, wide ? h : tile.height() - h, out);
    }

    private void part(final Tile whole, final int left, final int top, final int width, final int height,
        final float[][] out) throws IOException
    {
        final float[][] values = new float[out.length][];
        for (int b = 0; b < out.length; b++) {
            values[b] = out[b] == null ? null : new float[width * height];
        }
        read(whole.x() + left, whole.y() + top, width, height, values);
        for (int b = 0; b < out.length; b++) {
            for (int j = 0; out[b] != null && j < height; j++) {
                System.arraycopy(values[b], j * width, out[b], (top + j) * whole.width() + left, width);
            }
        }
    }
}
