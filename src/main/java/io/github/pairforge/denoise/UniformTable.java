package io.github.pairforge.denoise;

/**
 * A curve of straight lines between evenly spaced points; the first and the last go on without end.
 *
 * @param low argument of the first value
 * @param step from one argument to the next, more than 0
 * @param values at least two
 */
record UniformTable(double low, double step, double... values) {

    double at(final double argument) {
        final double position = (argument - low) / step;
        // NaN casts to 0 and comes back through the fraction.
        final int i = Math.max(0, Math.min(values.length - 2, (int) position));
        return values[i] + (position - i) * (values[i + 1] - values[i]);
    }

    /** Replaces arguments by their values. */
    void apply(final float[] arguments, final int from, final int count) {
        if (values.length == 2) {
            final float rise = (float) ((values[1] - values[0]) / step);
            final float at0 = (float) (values[0] - low * ((values[1] - values[0]) / step));
            for (int i = from; i < from + count; i++) {
                arguments[i] = arguments[i] * rise + at0;
            }
            return;
        }
        for (int i = from; i < from + count; i++) {
            arguments[i] = (float) at(arguments[i]);
        }
    }

    /**
     * The inverse of a rising curve.
     *
     * @param steps of the result
     * @throws IllegalArgumentException when the curve does not rise everywhere
     */
    UniformTable inverse(final int steps) {
        final double first = values[0];
        final double width = (values[values.length - 1] - first) / steps;
        final double[] arguments = new double[steps + 1];
        int i = 0;
        for (int k = 0; k <= steps; k++) {
            final double wanted = first + k * width;
            while (i < values.length - 2 && values[i + 1] < wanted) {
                i++;
            }
            final double rise = values[i + 1] - values[i];
            if (!(rise > 0)) {
                throw new IllegalArgumentException("The curve does not rise at " + (low + i * step) + ".");
            }
            arguments[k] = low + step * (i + (wanted - values[i]) / rise);
        }
        return new UniformTable(first, width, arguments);
    }
}
