package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.service.Harmonizing;
import io.github.pairforge.service.ModelChoice;

/** The options that say which model degrades, and with which random numbers. */
final class ModelOptions {

    @Option(names = "--model", paramLabel = "MODEL", defaultValue = "sen2naip",
        description = "sen2naip, identity, gaussian, or a model file. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(names = "--sigma", paramLabel = "S",
        description = "Gaussian instead of the model's kernels: HR pixels (0.8) or metres (4.5m), one or one per band.")
    private String sigma = "";

    @Option(names = "--factor", paramLabel = "F", converter = Factor.class,
        description = "LR pixel size in HR pixels; default: from the grids, else from the model.")
    private double factor;

    @Option(names = "--harmonize", paramLabel = "HOW", defaultValue = "model",
        description = "model, none, global: match the histogram of every band to --lr, or local: the same in windows"
            + " of a quarter of the image. Default: ${DEFAULT-VALUE}.")
    private Harmonizing harmonize;

    @Option(names = "--noise", paramLabel = "NOISE", defaultValue = "model",
        description = "model, none, sen2naip, a standard deviation (0.002), or a model file. Default: "
            + "${DEFAULT-VALUE}.")
    private String noise;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Of the noise: the same seed gives the same image. Default: ${DEFAULT-VALUE}.")
    private long seed;

    ModelChoice choice() {
        return new ModelChoice(model, sigma, factor, harmonize.label(), noise);
    }

    long seed() {
        return seed;
    }
}
