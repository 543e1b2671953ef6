package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Collections;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/** An array of a self-test as an image, where the card wants the image prepared. */
final class TestImage {

    private TestImage() {
    }

    /** @throws IllegalArgumentException when it is no image of one batch with rows of pixels last */
    static Tensor prepared(final Tensor array, final CardFile file, final Port port) throws IOException {
        if (file.preparation().equals(Preparation.NONE)) {
            return array;
        }
        final long[] shape = array.shape();
        final String axes = file.card().inputs().get(0).axes();
        if (!axes.matches("b?c?yx") || axes.length() != shape.length || axes.startsWith("b") && shape[0] != 1
            || !array.isFloat()) {
            throw new IllegalArgumentException("The self-test of " + file.card().name()
                + " cannot be run: its input is normalized, and its array is no single image of rows of pixels.");
        }
        final int width = (int) shape[shape.length - 1];
        final int height = (int) shape[shape.length - 2];
        final int bands = array.floats().length / (width * height);
        final float[][] planes = new float[bands][width * height];
        for (int b = 0; b < bands; b++) {
            System.arraycopy(array.floats(), b * width * height, planes[b], 0, width * height);
        }
        final RasterSource image = file.prepared(Raster.wrap(planes, Grid.ofPixels(width, height),
            Collections.nCopies(bands, Band.unnamed()), file.card().name()), port);
        final float[] out = new float[array.floats().length];
        for (int b = 0; b < bands; b++) {
            image.read(b, 0, 0, width, height, planes[b]);
            System.arraycopy(planes[b], 0, out, b * width * height, width * height);
        }
        return Tensor.of(out, shape);
    }
}
