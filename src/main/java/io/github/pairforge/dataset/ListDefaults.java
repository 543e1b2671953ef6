package io.github.pairforge.dataset;

/**
 * What holds for every pair whose row does not say otherwise.
 *
 * @param hrBands as in {@link ListedFile}, as are the next five
 * @param sameExtent HR covers exactly the ground of LR
 * @param outside whether files may lie outside of the list's folder
 */
public record ListDefaults(String hrBands, double hrScale, double hrOffset, String lrBands, double lrScale,
    double lrOffset, boolean sameExtent, boolean outside)
{

    /** All bands, reflectance as the files declare it, georeferenced, inside. */
    public static final ListDefaults NONE =
        new ListDefaults("", Double.NaN, Double.NaN, "", Double.NaN, Double.NaN, false, false);

    public ListDefaults withHr(final String bands, final double scale, final double offset) {
        return new ListDefaults(bands, scale, offset, lrBands, lrScale, lrOffset, sameExtent, outside);
    }

    public ListDefaults withLr(final String bands, final double scale, final double offset) {
        return new ListDefaults(hrBands, hrScale, hrOffset, bands, scale, offset, sameExtent, outside);
    }

    public ListDefaults withSameExtent(final boolean other) {
        return new ListDefaults(hrBands, hrScale, hrOffset, lrBands, lrScale, lrOffset, other, outside);
    }

    public ListDefaults withOutside(final boolean other) {
        return new ListDefaults(hrBands, hrScale, hrOffset, lrBands, lrScale, lrOffset, sameExtent, other);
    }
}
