package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

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
     * Roles of the models it runs, in the order of {@link DenoiseSettings#model}; empty for none. Front doors find them
     * by {@link DenoiserModels}, check and announce them, and hand over their paths.
     */
    default List<String> roles() {
        return List.of();
    }

    /**
     * The image without its noise. What has to be known of the whole image, such as its noise level, is measured here;
     * the pixels are computed when they are read, and are the same bits for any tiles and any number of threads.
     *
     * @param image reflectance (1.0 = 100 %), NaN = nodata
     * @param settings how much, and which model
     * @return same grid and bands; NaN where the image is NaN; closing it closes the image, and networks if there are
     *         any; a {@link NotedSource} where there is something to say
     * @throws IOException when the image or a model cannot be read
     * @throws IllegalArgumentException when the image does not suit the denoiser
     * @throws java.util.concurrent.CancellationException when the user cancels
     */
    RasterSource denoise(RasterSource image, DenoiseSettings settings, Progress progress) throws IOException;
}
