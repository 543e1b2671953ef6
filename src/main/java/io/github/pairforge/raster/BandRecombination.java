package io.github.pairforge.raster;

/** Makes other bands of an image's bands, pixel by pixel; what happens to a pixel may depend on its values only. */
@FunctionalInterface
public interface BandRecombination {

    /**
     * @param in one array per band of the image; NaN is nodata
     * @param count how many values of each array count
     * @param out one array per band of the result, other arrays than those of {@code in}
     */
    void apply(float[][] in, int count, float[][] out);
}
