package io.github.pairforge.sample;

/**
 * From samples to pixels: the mean over the pixel's footprint, blurred by the optics.
 *
 * <p>Weights of samples are a box one pixel wide convolved with a Gaussian; both directions are separate.
 */
final class Sensor {

    /** How far the optics reach beyond a pixel, in pixels. */
    static final int REACH = 2;

    private final int perPixel;
    private final double[] weights;

    /**
     * @param perPixel samples along a pixel
     * @param sigma standard deviation of the optics' point spread function, in pixels
     */
    Sensor(final int perPixel, final double sigma) {
        this.perPixel = perPixel;
        weights = new double[(1 + 2 * REACH) * perPixel];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < perPixel; k++) {
                final double d = (i - k - REACH * perPixel) / (double) perPixel;
                weights[i] += sigma == 0 ? d == 0 ? 1 : 0 : StrictMath.exp(-d * d / (2 * sigma * sigma));
            }
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /**
     * Fills the pixels of one band.
     *
     * @param samples rows of {@code stride} values
     * @param rim samples around the tile; at least {@link #REACH} pixels
     * @param first index of the first pixel in {@code out}
     * @param outStride length of a row of {@code out}
     */
    void expose(final float[] samples, final int stride, final int rim, final int width, final int height,
        final float[] out, final int first, final int outStride)
    {
        final int start = rim - REACH * perPixel;
        final int rows = (height + 2 * REACH) * perPixel;
        final double[] across = new double[rows * width];
        for (int j = 0; j < rows; j++) {
            for (int x = 0; x < width; x++) {
                final int from = (start + j) * stride + start + x * perPixel;
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * samples[from + k];
                }
                across[j * width + x] = sum;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * across[(y * perPixel + k) * width + x];
                }
                out[first + y * outStride + x] = (float) Noise.clamp(sum, 0, 1);
            }
        }
    }
}
