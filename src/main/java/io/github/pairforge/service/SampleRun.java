package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;

import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.sample.SamplePair;

/** Writes a made-up pair. */
final class SampleRun {

    private static final int SMALLEST_FILE_LEVEL = 9;

    private SampleRun() {
    }

    static void write(final long seed, final int size, final int factor, final Path folder, final Progress progress)
        throws IOException
    {
        final SamplePair pair = SamplePair.of(seed, size, factor, progress);
        FileProblem.createFolder(folder);
        final GeoTiffOptions options = GeoTiffOptions.uint16(SamplePair.STORAGE).withOverviews(false);
        final GeoTiffOptions small = options.withCompression(options.compression(), SMALLEST_FILE_LEVEL);
        GeoTiffWriting.write(pair.hr(), folder.resolve("hr.tif"), small, progress);
        GeoTiffWriting.write(pair.lr(), folder.resolve("lr.tif"), small, progress);
        ModelJson.write(pair.truth(), folder.resolve("truth.json"));
    }
}
