package io.github.pairforge.evaluate;

/** What the three spectral angles of a set of pixels are computed from; sums of disjoint sets add up. */
final class AngleSums {

    private final double[] sumX;
    private final double[] sumY;
    private double xx;
    private double yy;
    private double xy;
    private double angles;
    private long pixels;

    AngleSums(final int bands) {
        sumX = new double[bands];
        sumY = new double[bands];
    }

    long pixels() {
        return pixels;
    }

    /** Adds the valid pixels of columns {@code from} to {@code to − 1}. */
    void add(final SpectrumRow row, final int from, final int to) {
        for (int i = from; i < to; i++) {
            if (row.isValid(i)) {
                pixels++;
                angles += row.angle(i);
                xx += row.xx(i);
                yy += row.yy(i);
                xy += row.xy(i);
                for (int b = 0; b < sumX.length; b++) {
                    sumX[b] += row.x[b][i];
                    sumY[b] += row.y[b][i];
                }
            }
        }
    }

    void add(final AngleSums other) {
        pixels += other.pixels;
        angles += other.angles;
        xx += other.xx;
        yy += other.yy;
        xy += other.xy;
        for (int b = 0; b < sumX.length; b++) {
            sumX[b] += other.sumX[b];
            sumY[b] += other.sumY[b];
        }
    }

    SpectralAngle angles() {
        if (pixels == 0) {
            return new SpectralAngle(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double meanXx = 0;
        double meanYy = 0;
        double meanXy = 0;
        for (int b = 0; b < sumX.length; b++) {
            meanXx += sumX[b] * sumX[b];
            meanYy += sumY[b] * sumY[b];
            meanXy += sumX[b] * sumY[b];
        }
        return new SpectralAngle(angles / pixels, SpectrumRow.degrees(xx, yy, xy),
            SpectrumRow.degrees(meanXx, meanYy, meanXy), pixels);
    }
}
