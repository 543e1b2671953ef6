package io.github.pairforge.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By which number candidates are ranked; less is better. */
public enum CandidateCriterion {

    /** Mean absolute error, reflectance. */
    MAE("mean absolute error", "reflectance"),
    /** Root mean square error, reflectance. */
    RMSE("root mean square error", "reflectance"),
    /** Mean angle between the spectra of pixels, degrees. */
    ANGLE("spectral angle", "degrees"),
    /** 1-D Wasserstein distance of the histograms, mean over bands, reflectance. */
    EMD("histogram distance", "reflectance");

    private final String words;
    private final String unit;

    CandidateCriterion(final String words, final String unit) {
        this.words = words;
        this.unit = unit;
    }

    /** What users write: "mae", "rmse", "angle" or "emd". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    /** @throws IllegalArgumentException when it is none of the labels */
    public static CandidateCriterion of(final String label) {
        return Arrays.stream(values()).filter(c -> c.label().equals(label.trim().toLowerCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("criterion: \"" + label + "\" is none of "
                + Arrays.stream(values()).map(CandidateCriterion::label).collect(Collectors.joining(", ")) + "."));
    }
}
