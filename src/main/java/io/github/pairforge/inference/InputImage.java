package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.RasterSource;

/**
 * An image that goes into a network.
 *
 * @param card what the network takes
 * @param source the bands that go in, in order; reflectance, NaN = nodata
 * @param each whether every band goes through the network by itself
 */
record InputImage(TensorCard card, RasterSource source, boolean each) {

    /** Bands that the network sees at once. */
    int channels() {
        return each ? 1 : source.bands().size();
    }

    private Units units(final int band) {
        return Units.of(card, each ? 0 : band);
    }

    /** What a band has where nothing is known at all; results there are NaN in the end. */
    private float neutral(final int band) {
        final Units units = units(band);
        final double inside = Math.max(card.lowest(), Math.min(card.highest(), 0));
        return (float) units.fromNetwork(inside);
    }

    /**
     * A window in the network's units, without gaps, padded behind the image's end.
     *
     * @param planes one per band, of the window's size
     * @param missing per band, of the window's size; null for a band without missing pixels
     */
    record Window(float[][] planes, boolean[][] missing) {
    }

    /** @param radius how far to look for a value for missing pixels */
    Window read(final TilePlan plan, final TileAxis.Span x, final TileAxis.Span y, final int radius)
        throws IOException
    {
        final Cut cut = Cut.read(source, x, y, 0);
        final int bands = cut.planes.length;
        final float[][] planes = new float[bands][];
        final boolean[][] missing = new boolean[bands][];
        Cut wider = null;
        for (int b = 0; b < bands; b++) {
            planes[b] = cut.planes[b];
            Cut from = cut;
            if (!isFinite(planes[b]) && hasNaN(planes[b], b, cut)) {
                missing[b] = cut.missing(planes[b], plan, x, y);
                wider = wider == null ? Cut.read(source, x, y, radius) : wider;
                from = wider;
                planes[b] = NodataFill.fill(wider.planes[b], wider.width, wider.height, radius, neutral(b));
            }
            planes[b] = from.padded(planes[b], plan, x, y);
            units(b).toNetwork(planes[b], 0, planes[b].length);
        }
        return new Window(planes, missing);
    }

    private static boolean isFinite(final float[] plane) {
        float sum = 0;
        for (final float v : plane) {
            // 0 for numbers, NaN for all else.
            sum += v - v;
        }
        return sum == 0;
    }

    /** @throws IOException for an infinite pixel: a network spreads it over its neighbours, or hides it */
    private boolean hasNaN(final float[] plane, final int band, final Cut cut) throws IOException {
        boolean found = false;
        for (int i = 0; i < plane.length; i++) {
            if (Float.isInfinite(plane[i])) {
                throw new IOException(source.name() + ", " + source.bands().get(band).label(band)
                    + ": the pixel at column " + (cut.left + i % cut.width) + ", row " + (cut.top + i / cut.width)
                    + " is infinite; make it nodata (NaN) first.");
            }
            found |= Float.isNaN(plane[i]);
        }
        return found;
    }

    /** The part of a window that lies on the image, with a margin. */
    private static final class Cut {

        private final long left;
        private final long top;
        private final int width;
        private final int height;
        private final float[][] planes;

        private Cut(final long left, final long top, final int width, final int height, final int bands) {
            this.left = left;
            this.top = top;
            this.width = width;
            this.height = height;
            planes = new float[bands][width * height];
        }

        private static Cut read(final RasterSource source, final TileAxis.Span x, final TileAxis.Span y,
            final int margin) throws IOException
        {
            final long left = Math.max(0, x.from() - margin);
            final long top = Math.max(0, y.from() - margin);
            final long right = Math.min(source.grid().width(), x.end() + margin);
            final long bottom = Math.min(source.grid().height(), y.end() + margin);
            final Cut cut = new Cut(left, top, (int) (right - left), (int) (bottom - top), source.bands().size());
            source.read(left, top, cut.width, cut.height, cut.planes);
            return cut;
        }

        private float[] padded(final float[] plane, final TilePlan plan, final TileAxis.Span x,
            final TileAxis.Span y)
        {
            if (x.from() == left && y.from() == top && x.length() == width && y.length() == height) {
                return plane;
            }
            final int[] columns = columns(plan, x);
            final float[] out = new float[x.length() * y.length()];
            for (int j = 0; j < y.length(); j++) {
                final int row = (int) (plan.y().mirrored(y.from() + j) - top) * width;
                for (int i = 0; i < columns.length; i++) {
                    out[j * columns.length + i] = plane[row + columns[i]];
                }
            }
            return out;
        }

        private int[] columns(final TilePlan plan, final TileAxis.Span x) {
            final int[] columns = new int[x.length()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = (int) (plan.x().mirrored(x.from() + i) - left);
            }
            return columns;
        }

        private boolean[] missing(final float[] plane, final TilePlan plan, final TileAxis.Span x,
            final TileAxis.Span y)
        {
            final int[] columns = columns(plan, x);
            final boolean[] out = new boolean[x.length() * y.length()];
            for (int j = 0; j < y.length(); j++) {
                final int row = (int) (plan.y().mirrored(y.from() + j) - top) * width;
                for (int i = 0; i < columns.length; i++) {
                    out[j * columns.length + i] = Float.isNaN(plane[row + columns[i]]);
                }
            }
            return out;
        }
    }

    /** All bands of a list of images. */
    static List<boolean[]> masks(final List<Window> windows) {
        return windows.stream().flatMap(w -> Arrays.stream(w.missing())).filter(m -> m != null).toList();
    }
}
