package io.github.pairforge.harmonize;

import io.github.pairforge.raster.Tile;

/**
 * How reflectance is brought to that of another sensor: the λ of a degradation model.
 *
 * <p>An immutable value, safe for concurrent use. NaN stays NaN.
 */
public sealed interface Harmonization permits NoHarmonization, HistogramHarmonization, LinearHarmonization,
    LocalHistogramHarmonization, ContrastHarmonization, MomentHarmonization, SplineHarmonization, GammaHarmonization,
    StyleHarmonization, BlendedHarmonization
{

    /**
     * Harmonizes all bands of a tile in place.
     *
     * @param tile where the values lie
     * @param planes one row-major array per band, at least {@code tile.width() · tile.height()} values each
     * @throws IllegalArgumentException for another number of bands than {@link #bands()}
     */
    default void apply(final Tile tile, final float[][] planes) {
        if (bands() != 0 && bands() != planes.length) {
            throw new IllegalArgumentException(
                "The harmonization was made for " + bands() + " bands, the image has " + planes.length + ".");
        }
        for (int b = 0; b < planes.length; b++) {
            apply(b, tile, planes[b]);
        }
    }

    /**
     * Harmonizes one band of a tile in place.
     *
     * @param band zero-based
     * @throws IllegalArgumentException when there is no such band
     */
    void apply(int band, Tile tile, float[] plane);

    /** How many bands it serves, 0 for any number. */
    int bands();

    /** Whether a band's result depends on other bands, so that only all of them together can be harmonized. */
    boolean mixesBands();

    /**
     * The harmonization of some bands in another order.
     *
     * @param indices zero-based
     * @throws IllegalArgumentException when there is no such band
     */
    Harmonization select(int... indices);

    /**
     * The same for an image in which the ground it was made for lies elsewhere or in other pixels; itself, when it does
     * not depend on the place.
     *
     * @param left where the ground begins, in pixels of the image; the outer corner of the first one is (0, 0)
     * @param top where it begins
     * @param width its width in pixels of the image, more than 0
     * @param height its height
     */
    default Harmonization over(final double left, final double top, final double width, final double height) {
        return this;
    }
}
