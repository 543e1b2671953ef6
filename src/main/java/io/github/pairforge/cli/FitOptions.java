package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.service.FitChoices;

/** The options that say how kernels are fitted. */
final class FitOptions {

    @Option(names = "--families", paramLabel = "LIST",
        description = "Kernel families: gaussian, sigmoid, gumbel. Default: all.")
    private String families = "";

    @Option(names = "--resamplings", paramLabel = "LIST",
        description = "bilinear, bicubic, area; with --kernel-only also nearest. Default: all.")
    private String resamplings = "";

    @Option(names = "--loss", paramLabel = "LOSS", defaultValue = "mae",
        description = "Of the least error: mae, rmse or huber (robust). Default: ${DEFAULT-VALUE}.")
    private String loss;

    @Option(names = "--relation", paramLabel = "KIND", defaultValue = "curve",
        description = "With --kernel-only, the radiometric relation removed before errors are counted: identity, "
            + "gain_offset, curve, matrix, histogram. Default: ${DEFAULT-VALUE}.")
    private String relation;

    @Option(names = "--sigmas", paramLabel = "LOW,HIGH[,N]",
        description = "Widths tried, HR pixels. Default: 0.3 to 1.5 LR pixels, 6 HR pixels at least, 40 of them.")
    private String sigmas = "";

    @Option(names = "--taps", paramLabel = "N", defaultValue = "0",
        description = "Of every kernel, odd; 0 = as many as are needed. Default: ${DEFAULT-VALUE}.")
    private int taps;

    @Option(names = "--shift", paramLabel = "true|false", defaultValue = "true", arity = "1",
        description = "Whether a sub-pixel shift is solved for. Default: ${DEFAULT-VALUE}.")
    private boolean shift;

    @Option(names = "--search", paramLabel = "PIXELS", defaultValue = "5",
        description = "Largest shift that is looked for, LR pixels. Default: ${DEFAULT-VALUE}.")
    private int search;

    @Option(names = "--hr-psf", paramLabel = "SIGMA", defaultValue = "0", converter = FiniteNumber.class,
        description = "Standard deviation of the HR sensor's own point spread function, HR pixels; 0 = unknown.")
    private double hrPsf;

    @Option(names = "--replicates", paramLabel = "N", defaultValue = "200",
        description = "Of the bootstrap; 0 = no intervals. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(names = "--confidence", paramLabel = "SHARE", defaultValue = "0.9", converter = FiniteNumber.class,
        description = "Of the intervals. Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Of bootstrap and noise: the same seed gives the same model. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @param usual families when none are named */
    FitChoices get(final String usual) {
        return new FitChoices(families.isBlank() ? usual : families, resamplings, loss, relation, sigmas, taps,
            shift, search, hrPsf, replicates, confidence, seed);
    }
}
