package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.align.MatchSettings;
import io.github.pairforge.align.ShiftMethod;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Transform;
import io.github.pairforge.score.Aggregation;
import io.github.pairforge.score.ScoreSettings;

/** The options that say what a good pair is, and how it is measured. */
final class ScoreOptions {

    @Option(names = "--shift-limit", paramLabel = "PIXELS", defaultValue = "1", converter = Limit.class,
        description = "Largest shift of a good pair, LR pixels. Default: ${DEFAULT-VALUE}.")
    private double shiftLimit;

    @Option(names = "--angle-limit", paramLabel = "DEGREES", defaultValue = "2", converter = Limit.class,
        description = "Largest spectral angle of a good pair. Default: ${DEFAULT-VALUE}.")
    private double angleLimit;

    @Option(names = "--aggregation", paramLabel = "HOW", defaultValue = "pixel",
        description = "Of the angles: pixel (mean over pixels), image (flattened), mean (of mean spectra). "
            + "Default: ${DEFAULT-VALUE}.")
    private Aggregation aggregation;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "dft",
        description = "Of finding shifts: dft, phase or foroosh. Default: ${DEFAULT-VALUE}.")
    private ShiftMethod method;

    @Option(names = "--edges", paramLabel = "true|false", defaultValue = "true", arity = "1",
        description = "Whether edges (Sobel) are compared instead of the pixels themselves. Default: "
            + "${DEFAULT-VALUE}.")
    private boolean edges;

    @Option(names = "--search", paramLabel = "PIXELS", defaultValue = "8", converter = Limit.class,
        description = "Largest shift that is looked for, LR pixels. Default: ${DEFAULT-VALUE}.")
    private double search;

    @Option(names = "--matcher", paramLabel = "NAME", defaultValue = "windows",
        description = "Finds the tie points. Default: ${DEFAULT-VALUE}.")
    private String matcher;

    @Option(names = "--transform", paramLabel = "KIND", defaultValue = "translation",
        description = "What tie points agree on: translation, similarity or affine. Default: ${DEFAULT-VALUE}.")
    private Transform.Kind transform;

    @Option(names = "--max-shift", paramLabel = "METRES", defaultValue = "10",
        converter = Limit.class,
        description = "Tie points that move further are discarded. Default: ${DEFAULT-VALUE}.")
    private double maxShift;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
        description = "Of the random samples: the same seed gives the same score. Default: ${DEFAULT-VALUE}.")
    private long seed;

    ScoreSettings settings() {
        return new ScoreSettings(shiftLimit, angleLimit, aggregation,
            MatchSettings.DEFAULT.withShift(
                ShiftSettings.DEFAULT.withMethod(method).withEdges(edges).withLimit(search)),
            transform, maxShift, seed);
    }

    String matcher() {
        return matcher;
    }
}
