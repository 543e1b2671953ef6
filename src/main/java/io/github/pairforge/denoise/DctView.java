package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;
import io.github.pairforge.raster.Threads;

/** An image without its noise, computed when it is read; one band costs as much as all. */
final class DctView extends SourceView {

    private static final int STEP = DctBlock.STEP;
    private static final int MOST = 512;

    private final DctPlan plan;
    private final Queue<DctBlock> idle = new ConcurrentLinkedQueue<>();

    DctView(final RasterSource image, final DctPlan plan) {
        super(image);
        this.plan = plan;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] planes = new float[plan.bands()][];
        planes[band] = out;
        fill(x, y, width, height, planes);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        fill(x, y, width, height, out);
    }

    /** Large windows in pieces, so that memory does not grow with them; absent planes are left out. */
    private void fill(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        if (width <= MOST && height <= MOST) {
            block(x, y, width, height, out);
            return;
        }
        for (int top = 0; top < height; top += MOST) {
            for (int left = 0; left < width; left += MOST) {
                final int w = Math.min(MOST, width - left);
                final int h = Math.min(MOST, height - top);
                final float[][] part = new float[out.length][];
                for (int b = 0; b < out.length; b++) {
                    part[b] = out[b] == null ? null : new float[w * h];
                }
                block(x + left, y + top, w, h, part);
                for (int b = 0; b < out.length; b++) {
                    for (int j = 0; out[b] != null && j < h; j++) {
                        System.arraycopy(part[b], j * w, out[b], (top + j) * width + left, w);
                    }
                }
            }
        }
    }

    private void block(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final int dx = (int) (x % STEP);
        final int dy = (int) (y % STEP);
        final DctBlock block = block(up(dx + width), up(dy + height));
        final int reach = DctBlock.HALO + DctBlock.RIM;
        final MirroredWindow window = MirroredWindow.read(source, x - dx - reach, y - dy - reach,
            block.width + 2 * DctBlock.RIM, block.height + 2 * DctBlock.RIM);
        for (int b = 0; b < plan.bands(); b++) {
            if (!window.isFinite(b) && window.hasInfinity(b)) {
                throw Infinite.in(source, b);
            }
        }
        block.load(window);
        for (int b = 0; b < out.length; b++) {
            if (out[b] != null) {
                Threads.check();
                window.copy(b, dx + reach, dy + reach, width, height, out[b]);
                block.band(b, dx, dy, width, height, out[b]);
            }
        }
        idle.add(block);
    }

    private static int up(final int size) {
        return (size + STEP - 1) / STEP * STEP;
    }

    /** One that was used before when it has the same size, as most tiles have. */
    private DctBlock block(final int width, final int height) {
        final DctBlock used = idle.poll();
        return used != null && used.width == width + 2 * DctBlock.HALO && used.height == height + 2 * DctBlock.HALO
            ? used : new DctBlock(plan, width, height);
    }
}
