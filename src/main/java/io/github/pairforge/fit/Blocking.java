package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;

/** Cuts areas into blocks that are long against the residual's correlation, so that they are nearly independent. */
final class Blocking {

    private static final double UNCORRELATED = 0.1;
    private static final int LENGTHS_PER_BLOCK = 3;
    private static final int FEWEST_PER_AXIS = 4;

    private Blocking() {
    }

    /** The pairs with blocks and robust scales that suit the pilot's residuals. */
    static List<Prepared> adapted(final List<Prepared> pairs, final JointFit pilot) {
        final List<Prepared> out = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            final Prepared pair = pairs.get(p);
            final double[] scale = new double[pair.lr().length];
            int length = 1;
            for (int b = 0; b < scale.length; b++) {
                final float[] residual = pilot.scores().get(p).get(b).fit().residual();
                scale[b] = Regression.robustDeviation(residual);
                length = Math.max(length, length(pair.area(), residual));
            }
            final int longest = Math.max(2, Math.min(pair.area().width(), pair.area().height()) / FEWEST_PER_AXIS);
            final int edge = Math.min(longest, Math.max(pair.area().edge(), LENGTHS_PER_BLOCK * length));
            final FitArea area = edge == pair.area().edge() ? pair.area() : pair.area().withEdge(edge);
            out.add(new Prepared(pair.data(), pair.hr(), area, repacked(pair, area), pair.basis(), pair.pilot(),
                scale, pair.outliers()));
        }
        return out;
    }

    private static float[][] repacked(final Prepared pair, final FitArea area) {
        final float[][] lr = new float[pair.lr().length][];
        for (int b = 0; b < lr.length; b++) {
            lr[b] = area == pair.area() ? pair.lr()[b] : area.packPlane(pair.data().lr()[b], pair.data().lrWidth());
        }
        return lr;
    }

    /** First distance along an axis at which the residual's autocorrelation is small. */
    private static int length(final FitArea area, final float[] residual) {
        final float[] r = area.unpack(residual);
        final double zero = correlation(area, r, 0);
        int lag = 1;
        while (lag < Math.min(area.width(), area.height()) / FEWEST_PER_AXIS
            && correlation(area, r, lag) > UNCORRELATED * zero) {
            lag++;
        }
        return lag;
    }

    private static double correlation(final FitArea area, final float[] r, final int lag) {
        final int h = area.height();
        double sum = 0;
        int n = 0;
        for (int i = 0; i < area.width(); i++) {
            for (int j = 0; j < h; j++) {
                final float here = r[i * h + j];
                if (j + lag < h && Float.isFinite(here * r[i * h + j + lag])) {
                    sum += here * r[i * h + j + lag];
                    n++;
                }
                if (i + lag < area.width() && Float.isFinite(here * r[(i + lag) * h + j])) {
                    sum += here * r[(i + lag) * h + j];
                    n++;
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
