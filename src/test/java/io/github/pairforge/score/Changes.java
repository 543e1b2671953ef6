package io.github.pairforge.score;

import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;

/** What can go wrong with an image, done to it. */
final class Changes {

    private Changes() {
    }

    /** What becomes of a pixel. */
    @FunctionalInterface
    interface Change {

        double of(int band, int x, int y, float value);
    }

    static Raster each(final Raster image, final Change change) {
        final int w = (int) image.grid().width();
        final float[][] planes = new float[image.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = image.plane(b);
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = (float) change.of(b, i % w, i / w, planes[b][i]);
            }
        }
        return Raster.wrap(planes, image.grid(), image.bands(), image.name());
    }

    static Raster linear(final Raster image, final double gain, final double offset) {
        return each(image, (b, x, y, v) -> gain * v + offset);
    }

    /** Band {@code order[b]} comes where band b was; what bands are called stays. */
    static Raster bands(final Raster image, final int... order) {
        final float[][] planes = new float[order.length][];
        for (int b = 0; b < order.length; b++) {
            planes[b] = image.plane(order[b]);
        }
        final List<Band> names = image.bands().subList(0, order.length);
        return Raster.wrap(planes, image.grid(), names, image.name());
    }

    /** The same with the names of the bands moving along. */
    static Raster relabelled(final Raster image, final int... order) {
        final Raster moved = bands(image, order);
        return new Raster(moved.pixels(), moved.grid(), IntStream.of(order).mapToObj(image.bands()::get).toList(),
            image.name());
    }

    /** Pixel (x, y) of the square comes from where the orientation says. */
    static Raster turned(final Raster image, final Orientation orientation) {
        final int n = (int) Math.min(image.grid().width(), image.grid().height());
        final float[][] planes = new float[image.bands().size()][n * n];
        for (int b = 0; b < planes.length; b++) {
            final float[] all = square(image, n).plane(b);
            for (int i = 0; i < n * n; i++) {
                planes[b][i] = all[orientation.source(i % n, i / n, n)];
            }
        }
        return Raster.wrap(planes, image.grid().crop(0, 0, n, n), image.bands(), image.name());
    }

    static Raster square(final Raster image, final int n) {
        return crop(image, 0, 0, n, n);
    }

    static Raster crop(final Raster image, final int left, final int top, final int width, final int height) {
        final float[][] planes = new float[image.bands().size()][width * height];
        for (int b = 0; b < planes.length; b++) {
            image.read(b, left, top, width, height, planes[b]);
        }
        return Raster.wrap(planes, image.grid().crop(left, top, width, height), image.bands(), image.name());
    }
}
