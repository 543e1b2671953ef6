package io.github.pairforge.testing;

import java.io.IOException;
import java.nio.file.Path;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.sample.SamplePair;

/**
 * A made-up pair as GeoTIFFs: HR 128 x 128 at 2.5 m, LR 32 x 32 at 10 m, 4 bands, float32.
 *
 * @param hr file
 * @param lr file
 * @param pair what they hold
 */
public record SmallPair(Path hr, Path lr, SamplePair pair) {

    public static SmallPair write(final Path folder) throws IOException {
        return write(folder, 128);
    }

    /** One of another size: HR columns and rows. */
    public static SmallPair write(final Path folder, final int size) throws IOException {
        final SamplePair pair = SamplePair.of(3, size, 4, Progress.NONE);
        final Path hr = folder.resolve("hr image.tif");
        final Path lr = folder.resolve("lr.tif");
        GeoTiffWriting.write(pair.hr(), hr, GeoTiffOptions.float32(), Progress.NONE);
        GeoTiffWriting.write(pair.lr(), lr, GeoTiffOptions.float32(), Progress.NONE);
        return new SmallPair(hr, lr, pair);
    }
}
