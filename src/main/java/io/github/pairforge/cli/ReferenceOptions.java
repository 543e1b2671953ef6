package io.github.pairforge.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import io.github.pairforge.service.ImageInput;

/** The options that say how the values of an image and its reference become reflectance, and how they lie. */
final class ReferenceOptions {

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--reference-bands", paramLabel = "LIST", description = "The partners of the image's bands.")
    private String referenceBands = "";

    @Option(names = "--reference-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --image-scale.")
    private double referenceScale = Double.NaN;

    @Option(names = "--reference-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --image-offset.")
    private double referenceOffset = Double.NaN;

    @Option(names = "--same-extent",
        description = "The image covers exactly the ground of the reference, whatever its own georeference says.")
    private boolean sameExtent;

    ImageInput image(final Path file) {
        return ImageInput.of(file).withBands(imageBands).withReflectance(imageScale, imageOffset).as("image");
    }

    /** Null without a file. */
    ImageInput reference(final Path file) {
        return file == null ? null : ImageInput.of(file).withBands(referenceBands)
            .withReflectance(referenceScale, referenceOffset).as("reference");
    }

    boolean sameExtent() {
        return sameExtent;
    }
}
