package io.github.pairforge.service;

/**
 * Which degradation model, and what of it is overridden.
 *
 * @param model a preset ("sen2naip", "identity", "gaussian") or a model file
 * @param sigma standard deviation of a Gaussian that replaces the kernels: HR pixels ("0.8"), metres ("4.5m"), one or
 *            one per band ("3.0,2.9,2.9,3.4"); empty keeps the model's
 * @param factor LR pixel size in HR pixels; 0 takes it from the grids or the model
 * @param harmonize "model" as the model says, "none", or a harmonization method with its options, such as "global"
 *            (histogram matching to the LR image) or "local:pitch=60"
 * @param noise "model" as the model says, "none", "sen2naip", a standard deviation in reflectance, or a model file
 */
public record ModelChoice(String model, String sigma, double factor, String harmonize, String noise) {

    static final String AS_MODELLED = "model";
    static final String NONE = "none";

    /** As the preset or file says. */
    public static ModelChoice of(final String model) {
        return new ModelChoice(model, "", 0, "model", "model");
    }

    public ModelChoice withSigma(final String other) {
        return new ModelChoice(model, other, factor, harmonize, noise);
    }

    public ModelChoice withFactor(final double other) {
        return new ModelChoice(model, sigma, other, harmonize, noise);
    }

    public ModelChoice withHarmonize(final String other) {
        return new ModelChoice(model, sigma, factor, other, noise);
    }

    public ModelChoice withNoise(final String other) {
        return new ModelChoice(model, sigma, factor, harmonize, other);
    }
}
