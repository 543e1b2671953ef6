package io.github.pairforge.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

/**
 * A format PairForge can read: one class, annotated with
 * {@code @Plugin(type = RasterReader.class, priority = ...)}.
 *
 * <p>Readers are asked in order of priority; the first that {@linkplain #canRead recognises the content} opens the
 * file. The name's extension decides nothing.
 */
public interface RasterReader extends SciJavaPlugin {

    /** How many leading bytes {@link #canRead} is shown at most. */
    int HEADER_BYTES = 512;

    /** The format or library, for messages: "GeoTIFF", "GDAL". */
    String label();

    /**
     * Why this reader can read nothing on this machine, as one sentence that says what to install; empty when it works.
     */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /**
     * Whether this reader understands the file.
     *
     * @param file an existing path; some formats (SAFE) are directories
     * @param header its first bytes, at most {@value #HEADER_BYTES}, position 0, read-only; empty for a directory
     */
    boolean canRead(Path file, ByteBuffer header);

    /**
     * Opens a file that {@link #canRead} accepted. Reads only what describes the image.
     *
     * @throws IOException with one sentence that names the file and what is wrong with it
     */
    RasterFile open(Path file) throws IOException;
}
