package io.github.pairforge.inference;

/**
 * Where the pixels of a stack of images lie in a tensor.
 *
 * @param axes "bcyx" in any order; b and c may be missing
 * @param shape as the network takes it
 */
record Layout(String axes, long... shape) {

    static Layout of(final String axes, final int batch, final int bands, final int height, final int width) {
        final long[] shape = new long[axes.length()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = switch (axes.charAt(i)) {
                case 'b' -> batch;
                case 'c' -> bands;
                case 'y' -> height;
                default -> width;
            };
        }
        return new Layout(axes, shape);
    }

    private int step(final char axis) {
        final int at = axes.indexOf(axis);
        long step = 1;
        for (int i = at + 1; i < shape.length; i++) {
            step *= shape[i];
        }
        return at < 0 ? 0 : Math.toIntExact(step);
    }

    /** Number of images, bands, rows or columns; 1 when there is no such axis. */
    int size(final char axis) {
        return axes.indexOf(axis) < 0 ? 1 : (int) shape[axes.indexOf(axis)];
    }

    /** Which plane is a band of an image. */
    @FunctionalInterface
    interface Choice {

        int plane(int image, int band);
    }

    /** All values, from row-major planes of its own size; a plane itself where it is all there is. */
    float[] join(final float[][] planes, final Choice choice) {
        if (size('b') == 1 && size('c') == 1 && step('x') == 1) {
            return planes[choice.plane(0, 0)];
        }
        final float[] tensor = new float[(int) Shapes.count(shape)];
        for (int image = 0; image < size('b'); image++) {
            for (int band = 0; band < size('c'); band++) {
                move(planes[choice.plane(image, band)], image, band, 0, 0, size('y'), size('x'), tensor, true);
            }
        }
        return tensor;
    }

    /** Reads a rectangle of a plane. */
    void get(final float[] tensor, final int image, final int band, final int top, final int left, final int height,
        final int width, final float[] plane)
    {
        move(plane, image, band, top, left, height, width, tensor, false);
    }

    private void move(final float[] plane, final int image, final int band, final int top, final int left,
        final int height, final int width, final float[] tensor, final boolean put)
    {
        final int across = step('x');
        final int start = image * step('b') + band * step('c');
        for (int y = 0; y < height; y++) {
            final int row = start + (top + y) * step('y') + left * across;
            if (across == 1) {
                System.arraycopy(put ? plane : tensor, put ? y * width : row, put ? tensor : plane,
                    put ? row : y * width, width);
                continue;
            }
            for (int x = 0; x < width; x++) {
                if (put) {
                    tensor[row + x * across] = plane[y * width + x];
                }
                else {
                    plane[y * width + x] = tensor[row + x * across];
                }
            }
        }
    }
}
