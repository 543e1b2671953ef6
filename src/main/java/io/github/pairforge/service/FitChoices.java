package io.github.pairforge.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.fit.DegradationFitSettings;
import io.github.pairforge.fit.FitSettings;
import io.github.pairforge.fit.KernelCriterion;
import io.github.pairforge.fit.KernelShape;
import io.github.pairforge.fit.Loss;
import io.github.pairforge.fit.Radiometry;
import io.github.pairforge.fit.RadiometryKind;
import io.github.pairforge.fit.SigmaGrid;

/**
 * How a fit is made, as users write it in dialogs, macros and on the command line.
 *
 * @param families of kernels: "gaussian", "sigmoid", "gumbel", separated by commas; empty for all
 * @param resamplings "nearest", "bilinear", "bicubic", "area"; empty for all that the fit can use
 * @param loss "mae", "rmse" or "huber"
 * @param relation that is removed before errors are counted: "identity", "gain_offset", "curve", "matrix", "histogram"
 * @param sigmas widths tried, "lowest,highest" or "lowest,highest,count" in HR pixels; empty for what suits the factor
 * @param taps of every kernel, odd; 0 for as many as are needed
 * @param shift whether a sub-pixel shift is solved for
 * @param search largest shift looked for, LR pixels
 * @param hrPsf standard deviation of the HR sensor's own point spread function, HR pixels; 0 when unknown
 * @param replicates of the bootstrap; 0 for no intervals
 * @param confidence of the intervals, between 0 and 1
 * @param seed of everything random
 */
public record FitChoices(String families, String resamplings, String loss, String relation, String sigmas, int taps,
    boolean shift, int search, double hrPsf, int replicates, double confidence, long seed)
{

    /** A fit of kernels alone. @throws IllegalArgumentException for what cannot be understood */
    public FitSettings kernels() {
        return settings(shapes(), resamplings.isBlank() ? FitSettings.DEFAULT.resamplings() : resamplingList());
    }

    /**
     * A fit of a whole model.
     *
     * @param criterion by which the widths are found: "auto", "error", "spectrum" or "loop"
     * @param radiometry of the model: "auto", or the label of a {@link RadiometryKind}
     * @throws IllegalArgumentException for what cannot be understood
     */
    public DegradationFitSettings model(final String criterion, final String radiometry) {
        final DegradationFitSettings d = DegradationFitSettings.DEFAULT;
        final List<Resampling> resampling = resamplings.isBlank() ? d.resamplings() : resamplingList();
        return new DegradationFitSettings(criterion(criterion), radiometry(radiometry), d.noise(), resampling,
            settings(shapes(), resampling), replicates, confidence, seed);
    }

    private FitSettings settings(final List<KernelShape> shapes, final List<Resampling> resampling) {
        return new FitSettings(shapes, resampling, one("loss", loss, Loss.values(), FitChoices::label),
            one("relation", relation, Radiometry.values(), FitChoices::label), grid(), taps, shift, search, hrPsf,
            replicates, confidence, seed);
    }

    private List<KernelShape> shapes() {
        return families.isBlank() ? FitSettings.DEFAULT.shapes() : words(families)
            .map(w -> one("families", w, KernelShape.values(), FitChoices::label)).distinct().toList();
    }

    private List<Resampling> resamplingList() {
        return words(resamplings).map(Resampling::of).distinct().toList();
    }

    private static Stream<String> words(final String list) {
        return Arrays.stream(list.trim().split("\\s*[,;]\\s*"));
    }

    private SigmaGrid grid() {
        if (sigmas.isBlank()) {
            return null;
        }
        final double[] v;
        try {
            v = words(sigmas).mapToDouble(Double::parseDouble).toArray();
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException("sigmas: \"" + sigmas + "\" is no range; write 0.3,6 or 0.3,6,40.", e);
        }
        if (v.length < 2 || v.length > 3 || v.length == 3 && v[2] != Math.rint(v[2])) {
            throw new IllegalArgumentException("sigmas: \"" + sigmas
                + "\" is not the lowest and the highest width in HR pixels, and how many; write 0.3,6 or 0.3,6,40.");
        }
        return new SigmaGrid(v[0], v[1], v.length == 3 ? (int) v[2] : 40);
    }

    static KernelCriterion criterion(final String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "auto" -> null;
            case "error" -> KernelCriterion.LEAST_ERROR;
            case "spectrum" -> KernelCriterion.SPECTRAL;
            case "loop" -> KernelCriterion.CLOSED_LOOP;
            default -> throw new IllegalArgumentException("criterion: \"" + text
                + "\" is unknown; choose auto, error, spectrum or loop.");
        };
    }

    private static RadiometryKind radiometry(final String text) {
        return text.trim().equalsIgnoreCase("auto") ? null
            : one("radiometry", text, RadiometryKind.values(), FitChoices::label);
    }

    /**
     * Where a model's noise comes from, as users write it; nothing is opened.
     *
     * @return the same
     * @throws IllegalArgumentException for neither a known word, a number, nor the name of a file that exists
     */
    public static String noise(final String text) {
        new NoiseWord(text).requireSense();
        return text;
    }

    /** As users write a constant. */
    static String label(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E> E one(final String parameter, final String text, final E[] all,
        final Function<E, String> label)
    {
        final String wanted = text.trim().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(all).filter(e -> label.apply(e).equals(wanted)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(parameter + ": \"" + text + "\" is unknown; choose "
                + Arrays.stream(all).map(label).collect(Collectors.joining(", ")) + "."));
    }
}
