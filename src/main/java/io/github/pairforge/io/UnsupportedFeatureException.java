package io.github.pairforge.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is sound as far as one can tell, but uses something its reader does not know; another reader may.
 *
 * <p>A damaged file is a plain {@link IOException}.
 */
public final class UnsupportedFeatureException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the file and the feature */
    public UnsupportedFeatureException(final String message) {
        super(message);
    }

    /**
     * @param file the file
     * @param feature what is not known, as the subject of a sentence: "LERC compression"
     */
    public UnsupportedFeatureException(final Path file, final String feature) {
        this(file + ": " + feature
            + " is not read here; open it through GDAL (install libgdal), or convert it with gdal_translate.");
    }
}
