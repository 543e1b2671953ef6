package io.github.pairforge.evaluate;

import java.util.List;

import io.github.pairforge.raster.Raster;

/** Two images with nodata in the same places, so that nothing is counted in one that the other does not show. */
final class CommonPixels {

    private CommonPixels() {
    }

    /**
     * Both images; where any band of either is not finite, all bands of both are {@code NaN}.
     *
     * @param image of the size and with the bands of {@code reference}
     * @return the very images when they have no nodata
     */
    static List<Raster> of(final Raster image, final Raster reference) {
        final int bands = image.bands().size();
        final int size = Math.toIntExact(image.grid().width() * image.grid().height());
        final boolean[] invalid = new boolean[size];
        boolean any = false;
        for (int b = 0; b < bands; b++) {
            final float[] x = image.plane(b);
            final float[] y = reference.plane(b);
            for (int k = 0; k < size; k++) {
                if (!Float.isFinite(x[k]) || !Float.isFinite(y[k])) {
                    invalid[k] = true;
                    any = true;
                }
            }
        }
        return any ? List.of(masked(image, invalid), masked(reference, invalid)) : List.of(image, reference);
    }

    /** Both images with their common nodata filled by {@link Holes}; bands that are mostly nodata stay as they are. */
    static List<Raster> filled(final Raster image, final Raster reference) {
        final int bands = image.bands().size();
        final float[][] x = new float[bands][];
        final float[][] y = new float[bands][];
        for (int b = 0; b < bands; b++) {
            x[b] = image.plane(b);
            y[b] = reference.plane(b);
            if (Holes.fill(x[b], y[b], (int) image.grid().width()) < SpectrumDistance.LEAST_VALID) {
                x[b] = image.plane(b);
                y[b] = reference.plane(b);
            }
        }
        return List.of(Raster.wrap(x, image.grid(), image.bands(), image.name()),
            Raster.wrap(y, reference.grid(), reference.bands(), reference.name()));
    }

    private static Raster masked(final Raster image, final boolean[] invalid) {
        final float[][] planes = new float[image.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = image.plane(b);
            for (int k = 0; k < invalid.length; k++) {
                planes[b][k] = invalid[k] ? Float.NaN : planes[b][k];
            }
        }
        return Raster.wrap(planes, image.grid(), image.bands(), image.name());
    }
}
