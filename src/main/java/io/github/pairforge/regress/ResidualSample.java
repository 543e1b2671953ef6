package io.github.pairforge.regress;

/**
 * Observed and predicted values of a sample of pixels, for pictures.
 *
 * @param observed band of the reference, pixel; reflectance
 * @param predicted likewise
 * @param whole whether these are all valid pixels
 */
public record ResidualSample(float[][] observed, float[][] predicted, boolean whole) {

    static ResidualSample of(final PixelSample sample, final Weights weights) {
        final int inputs = weights.inputs();
        final int bands = sample.columns().length - inputs;
        final float[][] observed = new float[bands][];
        final float[][] predicted = new float[bands][sample.size()];
        for (int b = 0; b < bands; b++) {
            observed[b] = sample.columns()[inputs + b];
            for (int i = 0; i < sample.size(); i++) {
                double sum = weights.values()[inputs][b];
                for (int j = 0; j < inputs; j++) {
                    sum += weights.values()[j][b] * sample.columns()[j][i];
                }
                predicted[b][i] = (float) sum;
            }
        }
        return new ResidualSample(observed, predicted, sample.whole());
    }
}
