package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.List;

import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.Harmonization;

/**
 * Some of the pixels that a relation between reflectances was learnt from, to be drawn: every so many, of all pairs.
 *
 * @param degraded band, pixel: HR as it was degraded, reflectance
 * @param related the same pixels after the relation
 * @param lr what LR has there
 */
public record RadiometrySample(float[][] degraded, float[][] related, float[][] lr) {

    private static final int MOST = 50_000;

    /** @param samples one per pair */
    static RadiometrySample of(final List<Sample> samples, final Harmonization relation) {
        final int bands = samples.get(0).x().length;
        final long all = samples.stream().mapToLong(s -> s.x()[0].length).sum();
        final int step = (int) Math.max(1, (all + MOST - 1) / MOST);
        final int kept = samples.stream().mapToInt(s -> (s.x()[0].length + step - 1) / step).sum();
        final RadiometrySample made = new RadiometrySample(new float[bands][kept], new float[bands][kept],
            new float[bands][kept]);
        int at = 0;
        for (final Sample s : samples) {
            // Haze is told from the scene as a whole.
            final float[][] related = RadiometryScores.applied(relation, s.x());
            for (int i = 0; i < s.x()[0].length; i += step, at++) {
                for (int b = 0; b < bands; b++) {
                    made.degraded[b][at] = s.x()[b][i];
                    made.related[b][at] = related[b][i];
                    made.lr[b][at] = s.y()[b][i];
                }
            }
        }
        return made;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof RadiometrySample s && Arrays.deepEquals(degraded, s.degraded)
            && Arrays.deepEquals(related, s.related) && Arrays.deepEquals(lr, s.lr);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(lr);
    }
}
