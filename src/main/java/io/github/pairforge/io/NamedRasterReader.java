package io.github.pairforge.io;

import java.io.IOException;

/** A reader that also opens images which are no file: a part of a file, a web address, a database entry. */
public interface NamedRasterReader extends RasterReader {

    /** Whether this reader understands the name, for instance {@code SENTINEL2_L2A:product.zip:10m:EPSG_32631}. */
    boolean canReadName(String name);

    /**
     * Opens what {@link #canReadName} accepted.
     *
     * @throws IOException with one sentence that gives the name and what is wrong with it
     */
    RasterFile openName(String name) throws IOException;
}
