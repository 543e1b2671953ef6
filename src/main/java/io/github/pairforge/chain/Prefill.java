package io.github.pairforge.chain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.pairforge.replay.RunRecord;

/** What the parameters of a step are, as far as the project knows; the others keep what the Command makes of them. */
public final class Prefill {

    private static final String SCENES = "scene_files";

    private Prefill() {
    }

    /**
     * The pair, the files of earlier steps, and where results go: below {@link Chain#folder()}.
     *
     * @return by name; files as {@link java.io.File}, as dialogs hold them
     * @throws IllegalStateException without a pair, a project file, or a step that this one builds on
     */
    public static Map<String, Object> of(final Chain chain, final Step step) {
        final PairChoice pair =
            chain.pair().orElseThrow(() -> new IllegalStateException("Choose an HR and an LR image first."));
        final Map<String, Object> values = new LinkedHashMap<>(inputs(chain, step, pair));
        final Map<String, String> outputs = outputs(step);
        outputs.forEach((name, file) -> values.put(name, chain.folder().resolve(file).toFile()));
        // The strip shows what came out; who wants windows ticks the box.
        values.put("preview", false);
        return values;
    }

    /** The parameters that decide what the step is about; when they change, its results are out of date. */
    static Map<String, Object> inputs(final Chain chain, final Step step, final PairChoice pair) {
        return switch (step) {
            case SCORE, FIT -> pair.parameters();
            case HARMONIZE -> harmonize(chain, pair);
            case FIT_NOISE -> noise(chain, pair);
            case DEGRADE -> degrade(chain, pair);
            case COMPARE -> compare(chain, pair);
        };
    }

    private static Map<String, Object> harmonize(final Chain chain, final PairChoice pair) {
        final Map<String, Object> values = new LinkedHashMap<>();
        pair.hr().put("image", values);
        pair.lr().put("reference", values);
        values.put("same_extent", pair.sameExtent());
        // Blur narrows a histogram: HR is compared with LR through the blur that was fitted.
        values.put("match_resolution", chain.product(Step.FIT).map(Path::toString).orElse("auto"));
        return values;
    }

    private static Map<String, Object> noise(final Chain chain, final PairChoice pair) {
        final Map<String, Object> values = new LinkedHashMap<>();
        values.put(SCENES, ownScenes(chain).orElse(pair.lr().file().toString()));
        values.put("scene_bands", pair.lr().bands());
        values.put("scene_scale", pair.lr().scale());
        values.put("scene_offset", pair.lr().offset());
        return values;
    }

    private static Map<String, Object> degrade(final Chain chain, final PairChoice pair) {
        final Map<String, Object> values = new LinkedHashMap<>(pair.parameters());
        values.put("model", product(chain, Step.FIT, "fit the kernel first").toString());
        values.put("harmonize", "model");
        values.put("noise", measuredNoise(chain).map(Path::toString).orElse("model"));
        return values;
    }

    private static Map<String, Object> compare(final Chain chain, final PairChoice pair) {
        final Map<String, Object> values = new LinkedHashMap<>();
        PairSide.of(product(chain, Step.DEGRADE, "make the LR image first")).put("hr", values);
        pair.lr().put("lr", values);
        values.put("already_degraded", true);
        return values;
    }

    private static Path product(final Chain chain, final Step step, final String otherwise) {
        return chain.product(step).orElseThrow(() -> new IllegalStateException(
            Character.toUpperCase(otherwise.charAt(0)) + otherwise.substring(1) + "."));
    }

    /**
     * The noise that was measured on scenes which are not the pair's own LR image.
     *
     * <p>LR images of pairs are small and full of texture: noise found in them alone serves held-out pairs worse than
     * the law that is fitted with the model (docs/degradation-fit.md), so it is shown, and not used.
     */
    static Optional<Path> measuredNoise(final Chain chain) {
        return ownScenes(chain).flatMap(scenes -> chain.product(Step.FIT_NOISE));
    }

    /** The scenes of the last noise fit when the user chose them: they are the LR image of no pair of the project. */
    private static Optional<String> ownScenes(final Chain chain) {
        final Set<String> pairs = chain.project().runs().stream().map(r -> r.parameter("lr_file"))
            .collect(Collectors.toSet());
        chain.pair().ifPresent(p -> pairs.add(p.lr().file().toString()));
        return chain.last(Step.FIT_NOISE).map(r -> r.parameter(SCENES)).filter(s -> !s.isBlank())
            .filter(s -> !pairs.contains(s.strip()));
    }

    /** File names of the results, by parameter. */
    private static Map<String, String> outputs(final Step step) {
        return switch (step) {
            case SCORE -> files("score_out", "alignment.json", "report", "alignment.html", "picture", "alignment.png");
            case FIT -> files("model_out", "model.json", "report", "model.html", "picture", "model.png");
            case HARMONIZE -> files("output", "harmonized.tif", "picture", "harmonized.png");
            case FIT_NOISE -> files("model_out", "noise.json", "report", "noise.html", "picture", "noise.png", "table",
                "noise.csv");
            case DEGRADE -> files("output", "lr.tif", "picture", "lr.png");
            case COMPARE -> files("findings", "compared.json", "report", "compared.html", "picture", "compared.png");
        };
    }

    private static Map<String, String> files(final String... namesAndFiles) {
        final Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFiles.length; i += 2) {
            files.put(namesAndFiles[i], namesAndFiles[i + 1]);
        }
        return files;
    }

    /**
     * The settings of the last run of a step, which its dialog shows again: what {@link #of} does not decide.
     *
     * @return texts by name, without those that were empty
     */
    public static Map<String, String> settings(final Chain chain, final Step step) {
        final Map<String, String> settings = new LinkedHashMap<>(
            chain.last(step).map(RunRecord::parameters).orElse(Map.of()));
        settings.values().removeIf(String::isEmpty);
        settings.keySet().removeAll(of(chain, step).keySet());
        return settings;
    }
}
