package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.service.AlignChoice;

/** The options that say how an image is aligned. */
final class AlignOptions {

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "translation",
        description = "translation (one shift, from the whole image), similarity or affine (from tie points). Default:"
            + " ${DEFAULT-VALUE}.")
    private String kind;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "dft",
        description = "How shifts are found: dft, phase or foroosh. Default: ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--matcher", paramLabel = "NAME", defaultValue = "windows",
        description = "Finds tie points for similarity and affine. Default: ${DEFAULT-VALUE}.")
    private String matcher;

    @Option(names = "--max-shift", paramLabel = "METRES", defaultValue = "10", converter = PositiveNumber.class,
        description = "Largest shift that is looked for; in pixels without georeference. Default: ${DEFAULT-VALUE}.")
    private double maxShift;

    @Option(names = "--interpolation", paramLabel = "HOW", defaultValue = "lanczos",
        description = "nearest, bilinear, bicubic, bspline or lanczos. Default: ${DEFAULT-VALUE}.")
    private String interpolation;

    @Option(names = "--grid", paramLabel = "WHOSE",
        description = "Pixels of the result: image or reference. Default: image; for time series reference.")
    private String grid;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
        description = "Of the random samples among tie points. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @param otherwise the grid where none is named */
    AlignChoice choice(final String otherwise) {
        return new AlignChoice(kind, method, matcher, maxShift, interpolation, grid == null ? otherwise : grid, seed);
    }
}
