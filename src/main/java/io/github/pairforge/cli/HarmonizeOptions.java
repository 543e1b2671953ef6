package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.service.PairForgeService;

/** The options of harmonization methods; each is refused by methods that do not have it. */
final class HarmonizeOptions {

    @Option(names = "--method", paramLabel = "HOW", defaultValue = "global",
        description = { "global: one map per band; local: one per window, blended; moments: mean and standard"
            + " deviation; quantiles: lines between a fixed number of quantiles; spline: a smooth curve through a few;"
            + " regression: each band from all, fitted to a reference of the same ground or from a file; style: drawn"
            + " at random, without a reference. Options may also be written behind it: local:pitch=60,strength=0.5."
            + " Default: ${DEFAULT-VALUE}." })
    private String method;

    @Option(names = "--pitch", paramLabel = "PIXELS", converter = Pitch.class,
        description = "Of local: distance of the windows, which are twice as wide; 0 = a quarter of the image; auto ="
            + " the smallest that keeps the detail budget. Default: 0.")
    private String pitch;

    @Option(names = "--slope-limit", paramLabel = "S", converter = FiniteNumber.class,
        description = "Of local: no map is steeper than this, which keeps noise down; 0 = no limit. Default: 0.")
    private Double slopeLimit;

    @Option(names = "--strength", paramLabel = "A", converter = FiniteNumber.class,
        description = "Of local: from 0, as global, to 1, local. Default: 1.")
    private Double strength;

    @Option(names = "--quantiles", paramLabel = "N",
        description = "Of quantiles (default 256) and spline (default 10): how many.")
    private Integer quantiles;

    @Option(names = "--regression", paramLabel = "FILE",
        description = "Of regression: weights that regress saved, instead of a reference.")
    private String regression;

    @Option(names = "--style", paramLabel = "PRIOR",
        description = "Of style: lognormal or normal (a gamma per band), a model file that holds a style, or a folder"
            + " of images of the sensor, whose histograms are learnt. Of a folder also, behind the method: blend=N,"
            + " how many are blended (default 2), style_scale=S and style_offset=O, as --image-scale.")
    private String style;

    @Option(names = "--seed", paramLabel = "N", description = "Of style: the same seed gives the same image.")
    private Long seed;

    @Option(names = "--amount", paramLabel = "A", converter = FiniteNumber.class,
        description = "Of every method: from 0, the image as it is, to 1, harmonized. Default: 1.")
    private Double amount;

    MethodSpec spec(final TaskSubcommand command, final PairForgeService service) {
        MethodSpec spec = MethodWord.require(command, service, "--method", method, "");
        spec = with(spec, "pitch", pitch);
        spec = with(spec, "slope_limit", slopeLimit);
        spec = with(spec, "strength", strength);
        spec = with(spec, "quantiles", quantiles);
        spec = with(spec, "regression", regression);
        spec = with(spec, "style", style);
        spec = with(spec, "seed", seed);
        return with(spec, "amount", amount);
    }

    private static MethodSpec with(final MethodSpec spec, final String name, final Object value) {
        return value == null ? spec
            : value instanceof final Double d ? spec.withChanged(name, d, Double.NaN)
                : spec.with(name, value.toString());
    }
}
