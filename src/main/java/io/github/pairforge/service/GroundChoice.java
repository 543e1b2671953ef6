package io.github.pairforge.service;

/**
 * How an image and its reference lie to each other, and in which pixels they are compared.
 *
 * @param sameExtent both cover the same ground, corner to corner, whatever their georeferences say
 * @param matchResolution "auto": the finer one is averaged to the pixels of the coarser one where that is known from
 *            their georeferences; "no": as they are; or the preset or file of a degradation model whose blur is used
 *            instead of averaging
 */
public record GroundChoice(boolean sameExtent, String matchResolution) {

    /** What the georeferences say, averaging. */
    public static final GroundChoice DEFAULT = new GroundChoice(false, "auto");

    private static final String AVERAGING = "identity";

    public GroundChoice withSameExtent(final boolean other) {
        return new GroundChoice(other, matchResolution);
    }

    public GroundChoice withMatchResolution(final String other) {
        return new GroundChoice(sameExtent, other.trim());
    }

    boolean matchesResolution() {
        return !matchResolution.equals("no");
    }

    /** Preset or file of the model that blurs. */
    String model() {
        return matchResolution.equals("auto") || matchResolution.isEmpty() ? AVERAGING : matchResolution;
    }
}
