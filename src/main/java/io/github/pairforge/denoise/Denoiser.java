package io.github.pairforge.denoise;

import java.io.IOException;

import org.scijava.plugin.SciJavaPlugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Removes noise; an extension point. Annotate with {@code @Plugin(type = Denoiser.class, name = "…")}.
 *
 * <p>Implementations hold no state that changes and are safe for concurrent use.
 */
public interface Denoiser extends SciJavaPlugin {

    /** What users choose it by: one lower-case word. */
    String name();

    /**
     * The image without its noise. What has to be known of the whole image, such as its noise level, is measured here;
     * the pixels are computed when they are read, and are the same bits for any tiles and any number of threads.
     *
     * @param image reflectance (1.0 = 100 %), NaN = nodata
     * @param settings how much, and which model
     * @return same grid and bands; NaN where the image is NaN
     * @throws IOException when the image or a model cannot be read
     * @throws IllegalArgumentException when the image does not suit the denoiser
     * @throws java.util.concurrent.CancellationException when the user cancels
     */
    RasterSource denoise(RasterSource image, DenoiseSettings settings, Progress progress) throws IOException;
}
