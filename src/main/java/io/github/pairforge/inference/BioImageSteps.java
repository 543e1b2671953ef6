package io.github.pairforge.inference;

import java.util.List;
import java.util.Optional;

/**
 * Preprocessing or postprocessing of a BioImage.IO model description.
 *
 * @param normalization by the image's own values; what comes before it is part of it
 * @param scaling what comes after it
 */
record BioImageSteps(Optional<OwnValues> normalization, BandScaling scaling) {

    /** What the reference implementation adds to a standard deviation before it divides. */
    private static final double EPSILON = 1e-6;

    private static final BioImageSteps NONE = new BioImageSteps(Optional.empty(), BandScaling.NONE);

    /** What is done to the image. */
    static BioImageSteps before(final CardFields tensor) {
        BioImageSteps all = NONE;
        for (final CardFields step : tensor.objects("preprocessing")) {
            all = all.then(step, name(step));
        }
        return all;
    }

    /** What is done to the network's output, turned round: outputs of a {@link TensorCard} are undone. */
    static BioImageSteps after(final CardFields tensor) {
        BandScaling all = BandScaling.NONE;
        final List<CardFields> steps = tensor.objects("postprocessing");
        for (int i = steps.size() - 1; i >= 0; i--) {
            final CardFields step = steps.get(i);
            final String name = name(step);
            final CardFields how = step.object("kwargs").orElse(step);
            all = switch (name) {
                case "ensure_dtype" -> ensured(all, step);
                // v = gain · u + offset, so u = (v − offset) / gain.
                case "scale_linear" -> all.standard(numbers(how, "offset", 0), numbers(how, "gain", 1));
                default -> throw unable(step, name);
            };
        }
        return new BioImageSteps(Optional.empty(), all);
    }

    private static String name(final CardFields step) {
        return step.text(step.has("id") ? "id" : "name");
    }

    private BioImageSteps then(final CardFields step, final String name) {
        final CardFields how = step.object("kwargs").orElse(step);
        try {
            return switch (name) {
                case "ensure_dtype" -> with(ensured(scaling, step));
                case "scale_linear" -> with(scaling.linear(numbers(how, "gain", 1), numbers(how, "offset", 0)));
                case "clip" -> with(scaling.clip(how.number("min", Double.NEGATIVE_INFINITY),
                    how.number("max", Double.POSITIVE_INFINITY)));
                case "fixed_zero_mean_unit_variance" -> with(standardized(scaling, how));
                case "zero_mean_unit_variance" -> how.has("mean") || how.text("mode", "").equals("fixed")
                    ? with(standardized(scaling, how)) : normalized(how, List.of());
                case "scale_range" -> {
                    if (how.has("reference_tensor")) {
                        throw unable(step, name + " by another tensor");
                    }
                    yield normalized(how, List.of(how.number("min_percentile", 0), how.number("max_percentile", 100)));
                }
                default -> throw unable(step, name);
            };
        }
        catch (final IllegalArgumentException e) {
            throw e.getMessage().startsWith(step.at("")) ? e
                : step.wrong(step.has("id") ? "id" : "name",
                    "is " + name + ": " + e.getMessage().replaceAll("\\.$", ""));
        }
    }

    private BioImageSteps with(final BandScaling other) {
        return new BioImageSteps(normalization, other);
    }

    /** Axes that do not name the bands leave each band to itself; none named are all. */
    private BioImageSteps normalized(final CardFields how, final List<Double> percentiles) {
        if (normalization.isPresent()) {
            throw new IllegalArgumentException("a second scaling by the image's own values cannot be done.");
        }
        scaling.requireNoLimits();
        final List<String> axes = how.texts("axes");
        final boolean joint = axes.isEmpty() || axes.contains("channel")
            || axes.size() == 1 && axes.get(0).contains("c");
        return new BioImageSteps(Optional.of(new OwnValues(scaling, joint, percentiles,
            how.number("eps", EPSILON))), BandScaling.NONE);
    }

    private static BandScaling standardized(final BandScaling before, final CardFields how) {
        return before.standard(how.numbers("mean"),
            how.numbers("std").stream().map(s -> s + how.number("eps", EPSILON)).toList());
    }

    private static List<Double> numbers(final CardFields how, final String name, final double otherwise) {
        return how.has(name) ? how.numbers(name) : List.of(otherwise);
    }

    private static BandScaling ensured(final BandScaling before, final CardFields step) {
        final String type = step.object("kwargs").orElse(step).text("dtype", "float32");
        if (!type.equals("float32") && !type.equals("float64")) {
            throw step.wrong(step.has("id") ? "id" : "name", "is ensure_dtype to " + type
                + ", which would round reflectance; only float32 can be done");
        }
        return before;
    }

    private static IllegalArgumentException unable(final CardFields step, final String name) {
        final boolean after = step.at("").contains("postprocessing");
        return step.wrong(step.has("id") ? "id" : "name", "is " + name + ", which PairForge cannot do; it can do "
            + (after ? "scale_linear and ensure_dtype after a network"
                : "scale_linear, zero_mean_unit_variance, scale_range, clip and ensure_dtype"));
    }
}
