package io.github.pairforge.align;

/** A weighted sum that leaves nodata out. */
final class ValidSum {

    private double sum;
    private double weight;
    private double size;
    private double sizeOfAll;

    void add(final double w, final float value) {
        sizeOfAll += Math.abs(w);
        if (!Float.isNaN(value)) {
            sum += w * value;
            weight += w;
            size += Math.abs(w);
        }
    }

    /**
     * The sum over the valid weights' sum; NaN when less than half of the weights' magnitudes is valid, or when the
     * valid ones sum to less than a half, which would magnify noise.
     */
    float value() {
        return size >= 0.5 * sizeOfAll && weight >= 0.5 ? (float) (sum / weight) : Float.NaN;
    }
}
