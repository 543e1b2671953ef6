package io.github.pairforge.service;

import java.nio.file.Path;

/**
 * What a task writes; null where nothing is wanted.
 *
 * @param image GeoTIFF of the result; without it the result stays in memory
 * @param type "float32" (reflectance) or "uint16" (reflectance / 0.0001)
 * @param model JSON of the model as it was applied
 * @param picture PNG that sets input and output side by side
 * @param preview whether that picture is returned as an image
 */
public record Outputs(Path image, String type, Path model, Path picture, boolean preview) {

    /** Nothing is written, the result stays in memory. */
    public static final Outputs NONE = new Outputs(null, "float32", null, null, false);

    public Outputs withImage(final Path file) {
        return new Outputs(file, type, model, picture, preview);
    }

    public Outputs withType(final String other) {
        return new Outputs(image, other, model, picture, preview);
    }

    public Outputs withModel(final Path file) {
        return new Outputs(image, type, file, picture, preview);
    }

    public Outputs withPicture(final Path file) {
        return new Outputs(image, type, model, file, preview);
    }
}
