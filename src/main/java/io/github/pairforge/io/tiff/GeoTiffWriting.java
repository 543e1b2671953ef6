package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;

/** Writes whole rasters as GeoTIFF. */
public final class GeoTiffWriting {

    private GeoTiffWriting() {
    }

    /**
     * What the caller should tell the user about a written file.
     *
     * @param clamped values outside the range of the sample type, see {@link GeoTiffSink#clamped()}
     * @param notes what could not be kept as it was, see {@link GeoTiffSink#notes()}
     */
    public record Outcome(long clamped, List<String> notes) {
    }

    /**
     * Writes a source tile by tile, on the caller's threads.
     *
     * @param source reflectance, NaN is nodata
     * @param target file to create or replace, which happens at the very end; its directory must exist
     * @throws IOException when the source cannot be read or the target not written; there is no new file then
     * @throws CancellationException when the user cancelled; there is no new file then
     */
    public static Outcome write(final RasterSource source, final Path target, final GeoTiffOptions options,
        final Progress progress) throws IOException
    {
        try (GeoTiffSink sink = GeoTiffSink.create(target, source.grid(), source.bands(), options)) {
            Streaming.copy(source, sink, "Writing " + target.getFileName(), progress);
            sink.commit();
            return new Outcome(sink.clamped(), sink.notes());
        }
    }
}
