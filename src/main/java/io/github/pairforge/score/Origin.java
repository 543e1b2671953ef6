package io.github.pairforge.score;

import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Reflectance;

/**
 * What is known of where an image comes from.
 *
 * @param parameter what the user calls it: "hr", "lr"
 * @param path its file with the folders above it (product names are often a folder's), empty when unknown
 * @param metadata what the file says of itself, by name
 * @param reflectance how its stored values were made reflectance
 * @param bands which of its bands the user chose, in order; empty for all
 */
public record Origin(String parameter, String path, Map<String, String> metadata, Reflectance reflectance,
    List<String> bands)
{

    public Origin {
        metadata = Map.copyOf(metadata);
        bands = List.copyOf(bands);
    }

    /** All bands are in use. */
    public Origin(final String parameter, final String path, final Map<String, String> metadata,
        final Reflectance reflectance)
    {
        this(parameter, path, metadata, reflectance, List.of());
    }

    /** Nothing is known but what the user calls it. */
    public static Origin unknown(final String parameter) {
        return new Origin(parameter, "", Map.of(), Reflectance.IDENTITY);
    }
}
