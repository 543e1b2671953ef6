package io.github.pairforge.inference;

/**
 * How the window of a convolution or pooling moves along one axis.
 *
 * @param kernel taps
 * @param stride of the coarser side in pixels of the finer one
 * @param dilation distance of taps
 * @param before padding
 * @param after padding
 * @param extra further output pixels of a transposed convolution
 */
record WindowAxis(long kernel, long stride, long dilation, long before, long after, long extra) {

    /**
     * @param axis 0 for y, 1 for x
     * @param kernel when the node does not say it itself
     */
    static WindowAxis of(final GraphNode node, final int axis, final long kernel) {
        final long k = Math.max(1, node.number("kernel_shape", axis, kernel));
        final long stride = Math.max(1, node.number("strides", axis, 1));
        final long dilation = Math.max(1, node.number("dilations", axis, 1));
        final long extra = node.number("output_padding", axis, 0);
        final String auto = node.word("auto_pad", "NOTSET");
        if (auto.startsWith("SAME")) {
            // For sizes that are multiples of the stride, which prediction sees to.
            final long total = Math.max(dilation * (k - 1) + 1 - stride, 0);
            final long less = total / 2;
            final boolean lower = auto.endsWith("LOWER");
            return new WindowAxis(k, stride, dilation, lower ? total - less : less, lower ? less : total - less, extra);
        }
        final boolean valid = "VALID".equals(auto);
        return new WindowAxis(k, stride, dilation, valid ? 0 : node.number("pads", axis, 0),
            valid ? 0 : node.number("pads", axis + 2, 0), extra);
    }

    private long span() {
        return dilation * (kernel - 1) + 1;
    }

    /** Pixels that come out. */
    double sampled(final double in) {
        return Math.max(0, Math.floor((in + before + after - span()) / stride) + 1);
    }

    /** Pixels that come out of a transposed convolution. */
    double upsampled(final double in) {
        return Math.max(0, stride * (in - 1) + extra + span() - before - after);
    }
}
