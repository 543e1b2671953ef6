package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;

/** Textures of a whole plane and of its parts: half-overlapping squares, four neighbours at a time. */
final class Textures {

    private static final int SEGMENT = 32;

    private Textures() {
    }

    /** @param detail variance of scene noise of share 1 at each pixel, or null */
    static double[] whole(final Plane plane, final float[] detail) {
        return new Texture(plane.width(), plane.height()).of(plane, 0, 0, detail);
    }

    /** Block, sum; blocks are about independent. */
    static double[][] blocks(final Plane plane, final float[] detail) {
        final int side = Math.min(SEGMENT, Math.min(plane.width(), plane.height()));
        final Texture texture = new Texture(side, side);
        final int step = side / 2;
        final int across = (plane.width() - side) / step + 1;
        final int down = (plane.height() - side) / step + 1;
        final int columns = (across + 1) / 2;
        final List<double[]> blocks = new ArrayList<>();
        for (int k = 0; k < columns * ((down + 1) / 2); k++) {
            blocks.add(new double[Texture.SIZE]);
        }
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                final double[] part = texture.of(plane, i * step, j * step, detail);
                final double[] block = blocks.get(j / 2 * columns + i / 2);
                for (int k = 0; k < part.length; k++) {
                    block[k] += part[k];
                }
            }
        }
        return blocks.toArray(double[][]::new);
    }
}
