package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffSink;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.Streaming;

/** Computes a result into memory or into a file, with the same bits. */
final class ResultWriting {

    private static final int MEMORY_TILE = 128;

    private ResultWriting() {
    }

    /**
     * @param requirement what must hold once everything was read, before the file gets its name
     * @return the result, in memory or opened again
     */
    static RasterSource write(final RasterSource source, final Outputs outputs, final String stage,
        final Runnable requirement, final Opening opening, final Progress progress) throws IOException
    {
        return write(source, outputs, stage, requirement, Map.of(), opening, progress);
    }

    /** @param metadata facts to keep with the file */
    static RasterSource write(final RasterSource source, final Outputs outputs, final String stage,
        final Runnable requirement, final Map<String, String> metadata, final Opening opening, final Progress progress)
        throws IOException
    {
        if (outputs.image() == null) {
            final MemorySink sink = MemorySink.of(source.grid(), source.bands(), source.name(), MEMORY_TILE);
            Streaming.copy(source, sink, stage, progress);
            requirement.run();
            progress.check();
            sink.commit();
            return sink.raster();
        }
        final Path target = outputs.image();
        final GeoTiffOptions options = OutputType.of(outputs.type()).options().withMetadata(metadata);
        try (GeoTiffSink sink = GeoTiffSink.create(target, source.grid(), source.bands(), options)) {
            Streaming.copy(source, sink, stage, progress);
            requirement.run();
            progress.check();
            sink.commit();
            sink.notes().forEach(opening::note);
            if (sink.clamped() > 0) {
                opening.note(target.getFileName() + ": " + sink.clamped()
                    + " values did not fit into uint16 and were clamped; use type=float32 to keep them.");
            }
        }
        final RasterFile written = opening.closeLater(opening.readers().open(target));
        // A file does not keep the CRS of pixels that lie nowhere; the image does, and both are to be compared.
        return written.withReflectance(written.declaredReflectance().orElse(Reflectance.IDENTITY))
            .withGrid(source.grid());
    }
}
