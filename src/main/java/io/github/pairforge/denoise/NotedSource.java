package io.github.pairforge.denoise;

import java.util.List;

import io.github.pairforge.raster.RasterSource;

/** A result with something to say about how it was made. */
public interface NotedSource extends RasterSource {

    /** Sentences for the user, in order. */
    List<String> notes();
}
