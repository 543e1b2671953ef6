package io.github.pairforge.inference;

/** Made-up values from 0 to 1 that differ from place to place: what a model is tested with without other data. */
final class Ramp {

    /** Columns and rows where a card names none: small, and a multiple of what most networks want. */
    static final int SIZE = 32;

    private static final int STEP = 7;
    private static final int NEXT_INPUT = 13;
    private static final int PERIOD = 101;

    private Ramp() {
    }

    /** {@code ((7 · place + 13 · input) mod 101) / 100}; places are counted row by row, band by band. */
    static float value(final long place, final int input) {
        return (STEP * place + (long) NEXT_INPUT * input) % PERIOD / (float) (PERIOD - 1);
    }

    static float[] values(final int input, final int count) {
        final float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[i] = value(i, input);
        }
        return out;
    }
}
