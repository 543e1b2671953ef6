package io.github.pairforge.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The subcommand of the command line that equals a Command, and how its options are called. An option has the name of
 * the parameter with {@code -} for {@code _}, and without {@code _file} or {@code _files} at its end; what differs
 * stands here.
 *
 * @param words that come first
 * @param needed option for the result's file, without which the subcommand does not run; empty when it does
 * @param named options of another name, by parameter; empty for one without a name
 * @param valued parameters that are true or false and take the word
 * @param windowOnly parameters that only mean something where there are windows
 */
public record Subcommand(List<String> words, String needed, Map<String, String> named, Set<String> valued,
    Set<String> windowOnly)
{

    private static final String RESULT = "output";
    private static final Map<String, Subcommand> ALL = Map.ofEntries(
        entry("AlignTimeSeries", of("align").needing(RESULT).called("series_files", "--image")
            .called("series_bands", "--image-bands").called("series_scale", "--image-scale")
            .called("series_offset", "--image-offset").without("series", "reference")),
        entry("AlignToReference", of("align").needing(RESULT).without("image", "reference")),
        entry("ApplyBandRegression", of("mix").needing(RESULT).without("image")),
        entry("CheckPairForgeInstallation", of("check-installation")),
        entry("CompareHarmonizations", of("compare-harmonizations").without("image", "reference")),
        entry("CompareToSensor", of("compare").called("already_degraded", "").without("hr", "lr", "maps")),
        entry("DegradeToSensor", of("degrade").needing(RESULT).without("hr", "lr")),
        entry("DenoiseImage", of("denoise").needing(RESULT).without("image")),
        entry("FitBandRegression", of("regress").worded("shift", "hold_out").without("hr", "lr")),
        entry("FitBlurKernel", of("fit", "--kernel-only").called("hr_file", "--pair").called("lr_file", "")
            .worded("shift").without("hr", "lr")),
        entry("FitDegradationModel", of("fit").called("hr_file", "--pair").called("lr_file", "").worded("shift")
            .without("hr", "lr")),
        entry("FitNoiseModel", of("fit-noise").without("scene")),
        entry("HarmonizeToReference", of("harmonize").needing(RESULT).without("image", "reference")),
        entry("ManageModels", of("models").called("action", "").called("model", "").without("remember")),
        entry("MeasureSpectralAngle", of("angle").called("image_file", "").called("reference_file", "")
            .without("image", "reference")),
        entry("PlotBandDistributions", of("distributions").without("image", "reference", "before")),
        entry("RunOnnxModel", of("run-model").needing(RESULT).without("image")),
        entry("ScorePairAlignment", of("score").worded("edges").without("hr", "lr")),
        entry("SynthesizeSensorNoise", of("noise").needing(RESULT).without("image")));

    public Subcommand {
        words = List.copyOf(words);
        named = Map.copyOf(named);
        valued = Set.copyOf(valued);
        windowOnly = Set.copyOf(windowOnly);
    }

    /** The subcommand that equals a Command, by the name of its class; empty for one that only opens windows. */
    public static Optional<Subcommand> ofCommand(final String command) {
        return Optional.ofNullable(ALL.get(command.substring(command.lastIndexOf('.') + 1)));
    }

    /**
     * The Command that equals a subcommand.
     *
     * @param words that the user wrote: the subcommand and the options that have no value
     * @param several whether it works on several images
     * @return simple name of its class; empty when there is none
     */
    public static Optional<String> commandOf(final List<String> words, final boolean several) {
        return ALL.entrySet().stream().filter(e -> words.containsAll(e.getValue().words())
            && words.get(0).equals(e.getValue().words().get(0)))
            .filter(e -> !words.get(0).equals("align") || several == e.getKey().equals("AlignTimeSeries"))
            .max(Comparator.comparing(e -> e.getValue().words().size())).map(Map.Entry::getKey);
    }

    /** The option of a parameter; empty for one that is given by its place. */
    public String option(final String parameter) {
        return named.getOrDefault(parameter, "--" + parameter.replaceFirst("_files?$", "").replace('_', '-'));
    }

    private static Map.Entry<String, Subcommand> entry(final String command, final Subcommand subcommand) {
        return Map.entry(command, subcommand);
    }

    private static Subcommand of(final String... words) {
        return new Subcommand(Arrays.asList(words), "", Map.of(), Set.of(), Set.of("preview"));
    }

    private Subcommand needing(final String option) {
        return new Subcommand(words, "--" + option, named, valued, windowOnly);
    }

    private Subcommand called(final String parameter, final String option) {
        final Map<String, String> other = new HashMap<>(named);
        other.put(parameter, option);
        return new Subcommand(words, needed, other, valued, windowOnly);
    }

    private Subcommand worded(final String... parameters) {
        return new Subcommand(words, needed, named, Set.of(parameters), windowOnly);
    }

    private Subcommand without(final String... parameters) {
        final Set<String> other = new HashSet<>(windowOnly);
        other.addAll(Arrays.asList(parameters));
        return new Subcommand(words, needed, named, valued, other);
    }
}
