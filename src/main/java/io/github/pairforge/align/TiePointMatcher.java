package io.github.pairforge.align;

import java.io.IOException;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/**
 * Finds tie points; an extension point. Annotate with {@code @Plugin(type = TiePointMatcher.class, name = "…")}.
 *
 * <p>Implementations hold no state that changes and are safe for concurrent use.
 */
public interface TiePointMatcher extends SciJavaPlugin {

    /** What users choose it by: one lower-case word. */
    String name();

    /**
     * The same matcher, looking for its networks elsewhere than in the usual folders; itself, when it has none.
     *
     * @param models where they are looked for
     */
    default TiePointMatcher with(final ModelLibrary models) {
        return this;
    }

    /**
     * Matches an image with a reference on the same grid.
     *
     * @param reference axes x, y, band; reflectance, NaN = nodata
     * @param moving of the same size and bands
     * @return one point per place that was tried, those without a match judged unreliable; in an order that does not
     *         depend on the number of threads
     * @throws IOException when something that the matcher needs, such as a model, cannot be read
     */
    List<TiePoint> match(Raster reference, Raster moving, MatchSettings settings, Progress progress)
        throws IOException;
}
