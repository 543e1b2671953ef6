package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.PairForgeService;

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
        description = "model, none, global: match the histogram of every band to --lr, local: the same in windows"
            + " of a quarter of the image, or another method as for harmonize --method, with its options:"
            + " local:pitch=auto, quantiles:quantiles=32. Default: ${DEFAULT-VALUE}.")
    private String harmonize;

    @Option(names = "--noise", paramLabel = "NOISE", defaultValue = "model",
        description = "model, none, sen2naip, a standard deviation (0.002), or a model file. Default: "
            + "${DEFAULT-VALUE}.")
    private String noise;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Of noise and style: the same seed gives the same image. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @throws picocli.CommandLine.ParameterException for a way to harmonize that there is not */
    ModelChoice choice(final TaskSubcommand command, final PairForgeService service) {
        if (!harmonize.equals("model") && !harmonize.equals("none")) {
            MethodWord.require(command, service, "--harmonize", harmonize, "model, none, ");
        }
        return new ModelChoice(model, sigma, factor, harmonize, noise);
    }

    long seed() {
        return seed;
    }
}
