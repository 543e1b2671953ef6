package io.github.pairforge.io;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a file stores its pixels.
 *
 * @param format for people: "GeoTIFF (BigTIFF, little endian)"
 * @param sampleType "uint8", "int8", "uint16", "int16", "uint32", "int32", "float32" or "float64"
 * @param compression "none", "deflate", ...
 * @param nodata the declared nodata value
 * @param blockWidth columns of a tile, or the image width for strips
 * @param blockHeight rows of a tile or strip
 * @param overviews size of each stored overview, largest first
 * @param metadata other facts worth showing, by name, in the order to show them
 */
public record RasterInfo(String format, String sampleType, String compression, OptionalDouble nodata, int blockWidth,
    int blockHeight, List<Size> overviews, Map<String, String> metadata)
{

    /** Columns and rows. */
    public record Size(long width, long height) {
    }

    /** Whether samples are whole numbers, as digital numbers are. */
    public boolean isInteger() {
        return !sampleType.startsWith("float");
    }
}
