package io.github.pairforge.score;

import java.util.Map;

import io.github.pairforge.raster.Reflectance;

/**
 * What is known of where an image comes from.
 *
 * @param parameter what the user calls it: "hr", "lr"
 * @param path its file with the folders above it (product names are often a folder's), empty when unknown
 * @param metadata what the file says of itself, by name
 * @param reflectance how its stored values were made reflectance
 */
public record Origin(String parameter, String path, Map<String, String> metadata, Reflectance reflectance) {

    public Origin {
        metadata = Map.copyOf(metadata);
    }

    /** Nothing is known but what the user calls it. */
    public static Origin unknown(final String parameter) {
        return new Origin(parameter, "", Map.of(), Reflectance.IDENTITY);
    }
}
