package io.github.pairforge.blur;

/** Weights near the border of an axis, where blurring and sampling reach outside. */
final class Border {

    private final int size;

    private final Run blur;

    private final boolean repeatsEdge;

    /**
     * @param size pixels on the axis
     * @param blur taps around 0
     * @param repeatsEdge see {@link Resampling#repeatsEdge()}
     */
    Border(final int size, final Run blur, final boolean repeatsEdge) {
        this.size = size;
        this.blur = blur;
        this.repeatsEdge = repeatsEdge;
    }

    /** Weights of source pixels from weights of pixels of the blurred image, which may lie outside. */
    Run fold(final Run samples) {
        final Run inside = clip(samples);
        final Run wide = inside.convolve(blur);
        long low = size;
        long high = -1;
        for (long k = wide.first(); k < wide.end(); k++) {
            low = Math.min(low, mirror(k));
            high = Math.max(high, mirror(k));
        }
        final double[] weights = new double[(int) (high - low + 1)];
        for (int k = 0; k < wide.weights().length; k++) {
            weights[(int) (mirror(wide.first() + k) - low)] += wide.weights()[k];
        }
        return new Run(low, weights).trimmed();
    }

    /** Moves what is outside onto the edge pixel, or drops it and makes the sum 1 again. */
    private Run clip(final Run samples) {
        final long from = clamp(samples.first());
        final double[] weights = new double[(int) (clamp(samples.end() - 1) - from + 1)];
        double sum = 0;
        for (int k = 0; k < samples.weights().length; k++) {
            final long pixel = samples.first() + k;
            if (repeatsEdge || pixel == clamp(pixel)) {
                weights[(int) (clamp(pixel) - from)] += samples.weights()[k];
                sum += samples.weights()[k];
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return new Run(from, weights);
    }

    private long clamp(final long pixel) {
        return Math.max(0, Math.min(size - 1, pixel));
    }

    /** Reflection about the centres of the edge pixels, repeated: …2 1 0 1 2 … n−2 n−1 n−2…. */
    private long mirror(final long pixel) {
        if (size == 1) {
            return 0;
        }
        final long period = 2L * (size - 1);
        final long k = Math.floorMod(pixel, period);
        return k < size ? k : period - k;
    }
}
