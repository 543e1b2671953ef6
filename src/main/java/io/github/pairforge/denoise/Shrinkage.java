package io.github.pairforge.denoise;

/** What is done to the coefficients of patches whose noise has standard deviation 1. */
enum Shrinkage {

    /**
     * Without a pilot: coefficients below 2.9 standard deviations go. The gain 1 − 1 / (1 + (c / 2.9)⁸) is a threshold
     * that is smooth instead of hard: measured, it is as good, and needs no comparison, which is not vectorised.
     */
    THRESHOLD {

        @Override
        void apply(final float[] c, final float[] pilot, final float[] energy, final int from,
            final int to) {
            for (int i = from; i < to; i++) {
                final float square = c[i] * c[i] * (1 / (LIMIT * LIMIT));
                final float fourth = square * square;
                final float gain = 1 - 1 / (1 + fourth * fourth);
                c[i] *= gain;
                energy[i] += gain * gain;
            }
        }
    },

    /** With a pilot p: the empirical Wiener filter, p² / (p² + 1). */
    WIENER {

        @Override
        void apply(final float[] c, final float[] pilot, final float[] energy, final int from,
            final int to) {
            for (int i = from; i < to; i++) {
                final float gain = 1 - 1 / (1 + pilot[i] * pilot[i]);
                c[i] *= gain;
                energy[i] += gain * gain;
            }
        }
    };

    private static final float LIMIT = 2.9f;

    /**
     * Shrinks coefficients.
     *
     * @param c changed
     * @param pilot the same coefficients of the pilot
     * @param energy receives the squares of the gains, added
     */
    abstract void apply(float[] c, float[] pilot, float[] energy, int from, int to);
}
