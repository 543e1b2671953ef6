package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.io.RasterReader;
import io.github.pairforge.io.UnsupportedFeatureException;

/**
 * Reads GeoTIFF: TIFF 6.0 and BigTIFF in strips or tiles; none, PackBits, LZW, Deflate, ZSTD and JPEG compression;
 * 8 to 32-bit integers, 32 and 64-bit floats.
 */
@Plugin(type = RasterReader.class, priority = Priority.HIGH, name = "GeoTIFF")
public final class GeoTiffReader implements RasterReader {

    @Override
    public String label() {
        return "GeoTIFF";
    }

    @Override
    public boolean canRead(final Path file, final ByteBuffer header) {
        return TiffHeader.parse(header) != null;
    }

    /**
     * Opens a file for window reads.
     *
     * @throws UnsupportedFeatureException for a sound file that uses what is not known here
     * @throws IOException for a damaged file
     */
    @Override
    public GeoTiffFile open(final Path file) throws IOException {
        return GeoTiffFile.open(file);
    }
}
