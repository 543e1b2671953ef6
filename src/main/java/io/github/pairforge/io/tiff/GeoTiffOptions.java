package io.github.pairforge.io.tiff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import io.github.pairforge.raster.Reflectance;

/**
 * How a GeoTIFF is written.
 *
 * @param sampleType type of the stored samples
 * @param storage what stored values mean, {@code reflectance = scale · stored + offset}; identity for floats
 * @param nodata the stored value of NaN; empty when the file has none, which makes NaN an error for integers
 * @param tileSize columns and rows of a tile, a multiple of 16 from 16 to 4096
 * @param compression of the tiles
 * @param level of deflate, 1 (fast) to 9 (small)
 * @param overviews whether images with a side of more than two tiles get reduced copies
 * @param bigTiff true for BigTIFF always, false for BigTIFF only when the pixels may not fit into 4 GB
 * @param metadata facts to keep with the file, name to value, stored as GDAL metadata
 */
public record GeoTiffOptions(SampleType sampleType, Reflectance storage, OptionalDouble nodata, int tileSize,
    Compression compression, int level, boolean overviews, boolean bigTiff, Map<String, String> metadata)
{

    /** @throws IllegalArgumentException for values out of range or a nodata value that the type cannot hold */
    public GeoTiffOptions {
        Objects.requireNonNull(sampleType, "sampleType");
        Objects.requireNonNull(compression, "compression");
        if (!sampleType.isInteger() && !storage.isIdentity()) {
            throw new IllegalArgumentException("Floats are stored as reflectance, without " + storage + ".");
        }
        if (tileSize < 16 || tileSize > 4096 || tileSize % 16 != 0) {
            throw new IllegalArgumentException(
                "A tile size of " + tileSize + " is not a multiple of 16 from 16 to 4096.");
        }
        if (level < 1 || level > 9) {
            throw new IllegalArgumentException("A deflate level of " + level + " is not one of 1 to 9.");
        }
        if (nodata.isPresent() && !holds(sampleType, nodata.getAsDouble())) {
            throw new IllegalArgumentException("The nodata value " + nodata.getAsDouble() + " is no "
                + sampleType.name().toLowerCase(Locale.ROOT) + " value.");
        }
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    private static boolean holds(final SampleType type, final double value) {
        final boolean inRange = value >= type.min() && value <= type.max();
        return type.isInteger() ? inRange && value == Math.rint(value)
            : Double.isNaN(value) || inRange && (float) value == value;
    }

    /** Reflectance as it is, NaN as nodata: exact, and about twice the size of {@link #uint16}. */
    public static GeoTiffOptions float32() {
        return of(SampleType.FLOAT32, Reflectance.IDENTITY);
    }

    /**
     * Whole numbers, 65535 as nodata. Values are rounded half up, and clamped to what the type holds.
     *
     * @param storage meaning of the numbers; {@code new Reflectance(1e-4, 0)} is Sentinel-2's before 2022
     */
    public static GeoTiffOptions uint16(final Reflectance storage) {
        return of(SampleType.UINT16, storage);
    }

    /** The type's usual nodata value; tiles of 256, deflate at level 1, overviews, classic TIFF while it fits. */
    public static GeoTiffOptions of(final SampleType type, final Reflectance storage) {
        return new GeoTiffOptions(type, storage, type.defaultNodata(), 256, Compression.DEFLATE, 1, true, false,
            Map.of());
    }

    public GeoTiffOptions withNodata(final OptionalDouble value) {
        return new GeoTiffOptions(sampleType, storage, value, tileSize, compression, level, overviews, bigTiff,
            metadata);
    }

    public GeoTiffOptions withTileSize(final int size) {
        return new GeoTiffOptions(sampleType, storage, nodata, size, compression, level, overviews, bigTiff, metadata);
    }

    /** @param newLevel of deflate; the others ignore it */
    public GeoTiffOptions withCompression(final Compression kind, final int newLevel) {
        return new GeoTiffOptions(sampleType, storage, nodata, tileSize, kind, newLevel, overviews, bigTiff, metadata);
    }

    public GeoTiffOptions withOverviews(final boolean wanted) {
        return new GeoTiffOptions(sampleType, storage, nodata, tileSize, compression, level, wanted, bigTiff, metadata);
    }

    /** @param always false leaves the choice to the size of the image */
    public GeoTiffOptions withBigTiff(final boolean always) {
        return new GeoTiffOptions(sampleType, storage, nodata, tileSize, compression, level, overviews, always,
            metadata);
    }

    /** @param facts replace those given before */
    public GeoTiffOptions withMetadata(final Map<String, String> facts) {
        return new GeoTiffOptions(sampleType, storage, nodata, tileSize, compression, level, overviews, bigTiff, facts);
    }
}
