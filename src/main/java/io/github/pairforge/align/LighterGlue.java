package io.github.pairforge.align;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Tensor;
import io.github.pairforge.raster.Progress;

/**
 * Pairs by a network that looks at all keypoints of both images at once: LightGlue's small variant for XFeat
 * (Lindenberger, Sarlin, Pollefeys 2023, "LightGlue: Local Feature Matching at Light Speed", ICCV).
 */
final class LighterGlue implements FeaturePairs {

    private static final String[] INPUTS = { "kpts0", "kpts1", "desc0", "desc1" };
    private static final String MATCHES = "matches";
    private static final String SCORES = "scores";

    private final Network network;

    /**
     * @param network takes kpts0, kpts1 (1 x n x 2), desc0, desc1 (1 x n x 64); gives matches (m x 2) and scores (m)
     * @throws IOException when it does not
     */
    LighterGlue(final Network network) throws IOException {
        this.network = network;
        XFeat.requirePorts(network.name(), network.inputs(), INPUTS);
        XFeat.requirePorts(network.name(), network.outputs(), MATCHES, SCORES);
    }

    @Override
    public List<Match> match(final Keypoints a, final Keypoints b, final Progress progress) throws IOException {
        if (a.count() == 0 || b.count() == 0) {
            return List.of();
        }
        final Map<String, Tensor> out = network.run(Map.of(INPUTS[0], places(a), INPUTS[1], places(b), INPUTS[2],
            descriptors(a), INPUTS[3], descriptors(b)), progress);
        final long[] pairs = out.get(MATCHES).longs();
        final float[] scores = out.get(SCORES).floats();
        final List<Match> matches = new ArrayList<>();
        for (int m = 0; m < scores.length; m++) {
            final long i = pairs[2 * m];
            final long j = pairs[2 * m + 1];
            if (i < 0 || j < 0 || i >= a.count() || j >= b.count()) {
                throw new IOException(network.name() + " paired keypoints " + i + " and " + j + " of " + a.count()
                    + " and " + b.count() + "; it is no matcher of this kind.");
            }
            matches.add(new Match((int) i, (int) j, Math.max(0, Math.min(1, scores[m]))));
        }
        matches.sort(Comparator.comparingInt(Match::first));
        return matches;
    }

    /** Relative to the centre, the longer side from −1 to 1. */
    private static Tensor places(final Keypoints k) {
        final float[] out = new float[2 * k.count()];
        final float half = Math.max(k.width(), k.height()) / 2f;
        for (int i = 0; i < k.count(); i++) {
            out[2 * i] = (k.x()[i] - k.width() / 2f) / half;
            out[2 * i + 1] = (k.y()[i] - k.height() / 2f) / half;
        }
        return Tensor.of(out, 1, k.count(), 2);
    }

    private static Tensor descriptors(final Keypoints k) {
        return Tensor.of(k.descriptors(), 1, k.count(), Keypoints.LENGTH);
    }

    @Override
    public void close() throws IOException {
        network.close();
    }
}
