package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.sun.jna.Pointer;

/** The GDAL library of this machine, loaded and quiet: its messages end in exceptions, never on the console. */
public final class Gdal {

    /** The system property that names the library's file or its folder. */
    public static final String PROPERTY = "pairforge.gdal";

    private final GdalLibrary library;

    Gdal(final GdalLibrary library) {
        this.library = library;
    }

    /**
     * What looking for GDAL gave.
     *
     * @param gdal the library, when it was found
     * @param reason one sentence on why there is none and what to do, or an empty string
     */
    public record Search(Optional<Gdal> gdal, String reason) {
    }

    /** Looks for GDAL at the first call; later calls give the same answer. */
    public static Search find() {
        return Found.SEARCH;
    }

    /** GDAL's release, such as "3.6.2". */
    public String version() {
        return library.GDALVersionInfo("RELEASE_NAME");
    }

    /** Whether a driver takes the file, folder or name for a raster. */
    boolean identifies(final String name) {
        library.CPLErrorReset();
        return library.GDALIdentifyDriverEx(name, GdalLibrary.OF_RASTER, null, null) != null;
    }

    /** @throws IOException with GDAL's own words */
    Pointer open(final String name) throws IOException {
        library.CPLErrorReset();
        final Pointer dataset = library.GDALOpenEx(name, GdalLibrary.OF_RASTER_VERBOSE, null, null, null);
        if (dataset == null) {
            throw new IOException(name + " cannot be opened by GDAL: " + lastError());
        }
        return dataset;
    }

    GdalLibrary library() {
        return library;
    }

    /** What GDAL says of the last failure in this thread, as the end of a sentence. */
    String lastError() {
        final String message = library.CPLGetLastErrorMsg();
        if (message == null || message.isBlank()) {
            return "it gives no reason.";
        }
        final String line = message.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }

    /** Metadata of a dataset or band in the order GDAL gives it. */
    Map<String, String> metadata(final Pointer object, final String domain) {
        final Pointer list = library.GDALGetMetadata(object, domain);
        final Map<String, String> items = new LinkedHashMap<>();
        if (list != null) {
            Arrays.stream(list.getStringArray(0, "UTF-8")).map(s -> s.split("=", 2)).filter(kv -> kv.length == 2)
                .forEach(kv -> items.put(kv[0], kv[1]));
        }
        return items;
    }

    /** Initialised at first use by the JVM: the library is loaded once and never when nobody asks. */
    private static final class Found {

        private static final Search SEARCH = GdalFinder.ofSystem().find();
    }
}
