package io.github.pairforge.cli;

import picocli.CommandLine.Option;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.service.ImageInput;

/** The options that say how the values of HR and LR become reflectance, and where HR lies. */
final class PairOptions {

    @Option(names = "--hr-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String hrBands = "";

    @Option(names = "--hr-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double hrScale = Double.NaN;

    @Option(names = "--hr-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double hrOffset = Double.NaN;

    @Option(names = "--lr-bands", paramLabel = "LIST",
        description = "As --hr-bands: the partners of the HR bands, in order (regress: any bands).")
    private String lrBands = "";

    @Option(names = "--lr-scale", paramLabel = "S", converter = PositiveNumber.class, description = "As --hr-scale.")
    private double lrScale = Double.NaN;

    @Option(names = "--lr-offset", paramLabel = "O", converter = FiniteNumber.class, description = "As --hr-offset.")
    private double lrOffset = Double.NaN;

    @Option(names = "--same-extent",
        description = "HR covers exactly the ground of LR, corner to corner, whatever its own georeference says.")
    private boolean sameExtent;

    ImageInput hr(final ImageInput image) {
        return image.withBands(hrBands).withReflectance(hrScale, hrOffset).as("hr");
    }

    ImageInput lr(final ImageInput image) {
        return image.withBands(lrBands).withReflectance(lrScale, lrOffset).as("lr");
    }

    boolean sameExtent() {
        return sameExtent;
    }

    /** For the pairs of a list whose rows do not say otherwise. */
    ListDefaults defaults() {
        return ListDefaults.NONE.withHr(hrBands.trim(), hrScale, hrOffset).withLr(lrBands.trim(), lrScale, lrOffset)
            .withSameExtent(sameExtent);
    }
}
