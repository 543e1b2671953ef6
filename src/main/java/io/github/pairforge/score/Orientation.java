package io.github.pairforge.score;

import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.score.Caution.Kind;

/**
 * The eight ways a square image can lie: four rotations, each also mirrored. Each says where in LR the pixel (x, y) of
 * the turned image comes from.
 */
enum Orientation {

    AS_IS("not turned") {
        @Override
        int source(final int x, final int y, final int n) {
            return y * n + x;
        }
    },
    RIGHT("rotated by 90° clockwise") {
        @Override
        int source(final int x, final int y, final int n) {
            return (n - 1 - x) * n + y;
        }
    },
    HALF("rotated by 180°") {
        @Override
        int source(final int x, final int y, final int n) {
            return (n - 1 - y) * n + n - 1 - x;
        }
    },
    LEFT("rotated by 90° counter-clockwise") {
        @Override
        int source(final int x, final int y, final int n) {
            return x * n + n - 1 - y;
        }
    },
    LEFT_RIGHT("mirrored left to right") {
        @Override
        int source(final int x, final int y, final int n) {
            return y * n + n - 1 - x;
        }
    },
    TOP_BOTTOM("mirrored top to bottom") {
        @Override
        int source(final int x, final int y, final int n) {
            return (n - 1 - y) * n + x;
        }
    },
    DIAGONAL("mirrored at the diagonal from upper left (rows and columns swapped)") {
        @Override
        int source(final int x, final int y, final int n) {
            return x * n + y;
        }
    },
    OTHER_DIAGONAL("mirrored at the diagonal from upper right") {
        @Override
        int source(final int x, final int y, final int n) {
            return (n - 1 - x) * n + n - 1 - y;
        }
    };

    /** Related pairs correlate by 0.9 and more, unrelated ones by 0.39 at most, however turned (docs/pair-guard.md). */
    private static final double RELATED = 0.7;
    private static final double MARGIN = 0.3;
    private static final int FEWEST = 8;

    private final String label;

    Orientation(final String label) {
        this.label = label;
    }

    /** In words: what has been done to the image. */
    String label() {
        return label;
    }

    /** Index, in a row-major square of side n, of the pixel that comes to (x, y). */
    abstract int source(int x, int y, int n);

    /** Compares the middle square of both images in all orientations, each also moved by a cell. */
    static Optional<Caution> check(final Cells cells) {
        final int n = Math.min(cells.width(), cells.height());
        if (n < FEWEST) {
            return Optional.empty();
        }
        final double[] hr = square(cells, cells.hr(), n);
        final double[] lr = square(cells, cells.lr(), n);
        final double asIs = AS_IS.correlation(hr, lr, n);
        Orientation best = AS_IS;
        double highest = asIs;
        for (final Orientation o : values()) {
            final double r = o.correlation(hr, lr, n);
            if (r > highest) {
                best = o;
                highest = r;
            }
        }
        if (best == AS_IS || highest < RELATED || highest - asIs < MARGIN) {
            return Optional.empty();
        }
        return Optional.of(Caution.error(Kind.ORIENTATION, String.format(Locale.ROOT,
            "HR looks %s against LR: turned so they correlate by %.2f, as they lie by %.2f; turn one of them back"
                + " (and check which of the files is wrong).", best.label, highest, asIs)));
    }

    /** Mean over bands of the middle square, each band brought to mean 0 and variance 1 so that all count alike. */
    private static double[] square(final Cells cells, final float[][] bands, final int n) {
        final int left = (cells.width() - n) / 2;
        final int top = (cells.height() - n) / 2;
        final double[] out = new double[n * n];
        for (final float[] band : bands) {
            final Moments m = new Moments();
            for (int i = 0; i < out.length; i++) {
                m.add(band[(top + i / n) * cells.width() + left + i % n], 0);
            }
            final double deviation = m.deviationX();
            for (int i = 0; i < out.length && deviation > 0; i++) {
                out[i] += (band[(top + i / n) * cells.width() + left + i % n] - m.meanX()) / deviation;
            }
        }
        return out;
    }

    private double correlation(final double[] hr, final double[] lr, final int n) {
        double best = -1;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                final Moments m = new Moments();
                for (int y = Math.max(0, dy); y < n + Math.min(0, dy); y++) {
                    for (int x = Math.max(0, dx); x < n + Math.min(0, dx); x++) {
                        m.add(hr[y * n + x], lr[source(x - dx, y - dy, n)]);
                    }
                }
                best = Math.max(best, m.correlation());
            }
        }
        return best;
    }
}
