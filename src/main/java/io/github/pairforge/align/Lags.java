package io.github.pairforge.align;

/** A correlation at whole lags, which may be negative. */
record Lags(double[] values, int width, int height) {

    /** Every second of interleaved values. */
    static Lags of(final double[] interleaved, final int offset, final int width, final int height,
        final double scale)
    {
        final double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = interleaved[2 * i + offset] * scale;
        }
        return new Lags(values, width, height);
    }

    /** Lags repeat with the size. */
    double at(final int lx, final int ly) {
        return values[wrap(ly, height) * width + wrap(lx, width)];
    }

    /** At most one period off, which is cheaper than a remainder. */
    private static int wrap(final int lag, final int n) {
        return lag < 0 ? lag + n : lag >= n ? lag - n : lag;
    }

    int[] highest(final int reachX, final int reachY) {
        int bestX = 0;
        int bestY = 0;
        double most = at(0, 0);
        for (int y = -reachY; y <= reachY; y++) {
            final int row = wrap(y, height) * width;
            for (int x = -reachX; x <= reachX; x++) {
                final double c = values[row + wrap(x, width)];
                if (c > most) {
                    most = c;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        return new int[] { bestX, bestY };
    }

    /** Gaussians through the neighbours of a peak, which a low-pass gave that shape; parabolas near 0. */
    Shift between(final int[] peak) {
        final double c = at(peak[0], peak[1]);
        return new Shift(peak[0] + vertex(at(peak[0] - 1, peak[1]), c, at(peak[0] + 1, peak[1])),
            peak[1] + vertex(at(peak[0], peak[1] - 1), c, at(peak[0], peak[1] + 1)));
    }

    private static double vertex(final double before, final double peak, final double after) {
        if (before > 0 && after > 0) {
            final double before1 = Math.log(before / peak);
            final double after1 = Math.log(after / peak);
            return Math.max(-0.5, Math.min(0.5, (before1 - after1) / (2 * (before1 + after1))));
        }
        final double bend = before - 2 * peak + after;
        return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
    }

    private static boolean near(final int x, final int y, final int[] peak, final int radius) {
        return Math.abs(x - peak[0]) <= radius && Math.abs(y - peak[1]) <= radius;
    }

    /**
     * The rest of a correlation, away from its peak.
     *
     * @param rms root mean square
     * @param highest its highest sample, at least 0
     */
    record Rest(double rms, double highest) {
    }

    Rest awayFrom(final int[] peak, final int radius, final int reachX, final int reachY) {
        double sum = 0;
        double best = 0;
        long n = 0;
        for (int y = -reachY; y <= reachY; y++) {
            final boolean besides = Math.abs(y - peak[1]) > radius;
            final int row = wrap(y, height) * width;
            for (int x = -reachX; x <= reachX; x++) {
                if (besides || Math.abs(x - peak[0]) > radius) {
                    final double c = values[row + wrap(x, width)];
                    sum += c * c;
                    best = c > best ? c : best;
                    n++;
                }
            }
        }
        return new Rest(Math.sqrt(sum / Math.max(1, n)), best);
    }

    /** The highest sample elsewhere that is no lower than its neighbours; null when none is above 0. */
    int[] secondPeak(final int[] peak, final int radius, final int reachX, final int reachY) {
        int[] best = null;
        double most = 0;
        for (int y = -reachY; y <= reachY; y++) {
            for (int x = -reachX; x <= reachX; x++) {
                final double c = at(x, y);
                if (c > most && !near(x, y, peak, radius) && isLocalPeak(x, y)) {
                    most = c;
                    best = new int[] { x, y };
                }
            }
        }
        return best;
    }

    private boolean isLocalPeak(final int x, final int y) {
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                if (at(x + i, y + j) > at(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Divides by the share of the energy of a Hann window that a shifted one keeps, so that all lags compare. */
    Lags perOverlap(final int imageWidth, final int imageHeight) {
        final double[] kx = kept(imageWidth, width);
        final double[] ky = kept(imageHeight, height);
        final double[] level = new double[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                level[y * width + x] = values[y * width + x] / (kx[x] * ky[y]);
            }
        }
        return new Lags(level, width, height);
    }

    private static double[] kept(final int n, final int lags) {
        final double[] kept = new double[lags];
        for (int l = 0; l < lags; l++) {
            // The autocorrelation of sin² over its length, at the lag's share t of that length.
            final double t = Math.min(1, Math.min(l, lags - l) / (n + 1.0));
            final double c = (1 - t) * (2 + Math.cos(2 * Math.PI * t)) / 3 + Math.sin(2 * Math.PI * t) / (2 * Math.PI);
            kept[l] = Math.max(0.05, c);
        }
        return kept;
    }
}
