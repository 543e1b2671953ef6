package io.github.pairforge.noise;

/**
 * Taking the least-squares plane out of a block, and what that does to the noise's autocovariance.
 *
 * <p>The residual's mean products at each lag are a linear function of the noise's autocovariance, taken as 0 beyond
 * {@link Lags#FAR}; {@link #solve} inverts it. The plane hides what is constant over a block, so the inverse is
 * stabilised by a small weight on covariances (Tikhonov).
 */
final class PlaneRemoval {

    private static final int SIZE = BlockGrid.SIZE;
    private static final int PIXELS = SIZE * SIZE;
    private static final double CENTRE = (SIZE - 1) / 2.0;
    private static final double SPREAD = SIZE * (SIZE * (double) SIZE * SIZE - SIZE) / 12;
    private static final double WEIGHT = 3e-3;

    private final double[][] matrix;

    /** @param plane whether a plane is taken out; without, a residual is the noise itself */
    PlaneRemoval(final boolean plane) {
        matrix = plane ? response() : null;
    }

    /** Subtracts the plane from a block; the value in the middle. */
    static double subtract(final double[] block) {
        double mean = 0;
        double right = 0;
        double down = 0;
        for (int i = 0; i < PIXELS; i++) {
            mean += block[i] / PIXELS;
            right += block[i] * (i % SIZE - CENTRE) / SPREAD;
            down += block[i] * (i / SIZE - CENTRE) / SPREAD;
        }
        for (int i = 0; i < PIXELS; i++) {
            block[i] -= mean + right * (i % SIZE - CENTRE) + down * (i / SIZE - CENTRE);
        }
        return mean;
    }

    private static double[][] response() {
        final double[][] projection = new double[PIXELS][PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            projection[i][i] = 1;
            subtract(projection[i]);
        }
        final double[][] response = new double[Lags.COUNT][Lags.COUNT];
        for (int lag = 0; lag < Lags.COUNT; lag++) {
            final double[][] covariance = new double[PIXELS][PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                for (int j = 0; j < PIXELS; j++) {
                    if (Lags.of(j % SIZE - i % SIZE, j / SIZE - i / SIZE) == lag) {
                        covariance[i][j] = 1;
                    }
                }
            }
            final double[][] seen = product(product(projection, covariance), projection);
            for (int k = 0; k < Lags.COUNT; k++) {
                response[k][lag] = meanAt(seen, k);
            }
        }
        return response;
    }

    private static double meanAt(final double[][] covariance, final int lag) {
        double sum = 0;
        int n = 0;
        for (int y = 0; y + Lags.y(lag) < SIZE; y++) {
            for (int x = Math.max(0, -Lags.x(lag)); x < Math.min(SIZE, SIZE - Lags.x(lag)); x++) {
                sum += covariance[y * SIZE + x][(y + Lags.y(lag)) * SIZE + x + Lags.x(lag)];
                n++;
            }
        }
        return sum / n;
    }

    private static double[][] product(final double[][] a, final double[][] b) {
        final double[][] out = new double[PIXELS][PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            for (int k = 0; k < PIXELS; k++) {
                if (a[i][k] != 0) {
                    for (int j = 0; j < PIXELS; j++) {
                        out[i][j] += a[i][k] * b[k][j];
                    }
                }
            }
        }
        return out;
    }

    /** The noise's autocovariance from the mean products of residuals, both by {@link Lags}. */
    double[] solve(final double[] products) {
        if (matrix == null) {
            return products.clone();
        }
        final int n = products.length;
        final double[][] normal = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    normal[i][j] += matrix[k][i] * matrix[k][j];
                }
            }
            for (int k = 0; k < n; k++) {
                normal[i][n] += matrix[k][i] * products[k];
            }
            normal[i][i] += i == 0 ? 0 : WEIGHT;
        }
        return settled(LinearSystem.solve(normal));
    }

    /** What is common to a whole block is taken out with its plane: it is chosen so that distant pixels share none. */
    private static double[] settled(final double[] covariance) {
        double far = 0;
        int n = 0;
        for (int lag = 0; lag < covariance.length; lag++) {
            if (Lags.isFar(lag)) {
                far += covariance[lag];
                n++;
            }
        }
        final double[] out = covariance.clone();
        for (int lag = 0; lag < out.length; lag++) {
            out[lag] -= far / n;
        }
        return out;
    }
}
