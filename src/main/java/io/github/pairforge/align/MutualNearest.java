package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import io.github.pairforge.raster.Progress;

/**
 * Pairs whose descriptors are each other's nearest, where the cosine between them exceeds a limit: what XFeat's authors
 * do without a second network. Needs no model.
 *
 * @param least cosine, −1 to 1
 */
record MutualNearest(double least) implements FeaturePairs {

    /** As the authors of XFeat have it. */
    static final MutualNearest DEFAULT = new MutualNearest(0.82);

    @Override
    public List<Match> match(final Keypoints a, final Keypoints b, final Progress progress) {
        final int[] ofA = nearest(a, b, progress);
        final int[] ofB = nearest(b, a, progress);
        final List<Match> out = new ArrayList<>();
        for (int i = 0; i < ofA.length; i++) {
            if (ofA[i] >= 0 && ofB[ofA[i]] == i) {
                final double cosine = Keypoints.similarity(a, i, b, ofA[i]);
                if (cosine > least) {
                    out.add(new Match(i, ofA[i], Math.min(1, cosine)));
                }
            }
        }
        return out;
    }

    /** −1 where there is none; the first of equals. */
    private static int[] nearest(final Keypoints a, final Keypoints b, final Progress progress) {
        final int[] out = new int[a.count()];
        final TaskExecutor tasks = Parallelization.getTaskExecutor();
        tasks.forEach(java.util.stream.IntStream.range(0, a.count()).boxed().toList(), i -> {
            progress.check();
            int best = -1;
            float most = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < b.count(); j++) {
                final float s = Keypoints.similarity(a, i, b, j);
                if (s > most) {
                    most = s;
                    best = j;
                }
            }
            out[i] = best;
        });
        return out;
    }
}
