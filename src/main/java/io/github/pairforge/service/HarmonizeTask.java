package io.github.pairforge.service;

import java.io.File;

import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.MethodSpec;

/**
 * Giving an image the radiometry of a reference, or of a style.
 *
 * @param image what is changed
 * @param reference what it shall look like; null for methods that need none
 * @param method how, with its options
 * @param referenceModel name or file of a network: what it makes of the image is the reference; empty for none
 * @param ground how the images lie to each other
 * @param detailBudget least gradient energy after harmonizing, as a multiple of that before; below it a note warns
 * @param outputs what is written
 */
public record HarmonizeTask(ImageInput image, ImageInput reference, MethodSpec method, String referenceModel,
    GroundChoice ground, double detailBudget, Outputs outputs)
{

    /** Of the gradient energy that a harmonized image should keep at least. */
    public static final double DETAIL_BUDGET = 0.95;

    private static final String METHOD = "method";

    /** @throws IllegalArgumentException for a budget that is no positive number */
    public HarmonizeTask {
        if (!(detailBudget > 0 && detailBudget < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "detail_budget: " + detailBudget + " is not above 0; 0.95 keeps 95 % of the gradient energy.");
        }
    }

    /** Global matching, in memory. */
    public static HarmonizeTask of(final ImageInput image, final ImageInput reference) {
        return new HarmonizeTask(image.as("image"), reference.as("reference"), MethodSpec.parse(METHOD, "global"),
            "", GroundChoice.DEFAULT, DETAIL_BUDGET, Outputs.NONE);
    }

    /**
     * Without a reference, in memory.
     *
     * @param method that needs none, such as "style:seed=7"
     */
    public static HarmonizeTask of(final ImageInput image, final String method) {
        return new HarmonizeTask(image.as("image"), null, MethodSpec.parse(METHOD, method), "", GroundChoice.DEFAULT,
            DETAIL_BUDGET, Outputs.NONE);
    }

    /**
     * Another method.
     *
     * @param other a label, or one with options: "local:pitch=60,strength=0.5"
     */
    public HarmonizeTask withMethod(final String other) {
        return with(MethodSpec.parse(METHOD, other));
    }

    /** Another value of an option of the method. */
    public HarmonizeTask withOption(final String name, final String value) {
        return with(method.with(name, value));
    }

    /**
     * Whether the method asks for a reference.
     *
     * @throws IllegalArgumentException when the method is not installed or does not have an option
     */
    public boolean needsReference(final PairForgeService service) {
        return new HarmonizeMethods(service.harmonizations()).chosen(METHOD, method).footing() != Footing.NO_REFERENCE;
    }

    HarmonizeTask with(final MethodSpec other) {
        return new HarmonizeTask(image, reference, other, referenceModel, ground, detailBudget, outputs);
    }

    /** What a network makes of the image is the reference. */
    public HarmonizeTask withReferenceModel(final String nameOrFile) {
        return new HarmonizeTask(image, reference, method, nameOrFile, ground, detailBudget, outputs);
    }

    public HarmonizeTask withGround(final GroundChoice other) {
        return new HarmonizeTask(image, reference, method, referenceModel, other, detailBudget, outputs);
    }

    public HarmonizeTask withMatchResolution(final String other) {
        return withGround(ground.withMatchResolution(other));
    }

    public HarmonizeTask withDetailBudget(final double other) {
        return new HarmonizeTask(image, reference, method, referenceModel, ground, other, outputs);
    }

    public HarmonizeTask withOutputs(final Outputs other) {
        return new HarmonizeTask(image, reference, method, referenceModel, ground, detailBudget, other);
    }

    public HarmonizeTask withOutput(final File file) {
        return withOutputs(outputs.withImage(file == null ? null : file.toPath()));
    }
}
