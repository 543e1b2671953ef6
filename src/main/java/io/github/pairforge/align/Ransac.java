package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Grid;

/**
 * Random sample consensus on tie points (Fischler and Bolles 1981, section II).
 *
 * <p>Transforms through few points are tried, and the one with the least {@code Σ w·min(r², tolerance²)} wins (Torr and
 * Zisserman 2000, equation 12, "MSAC"), r being a point's residual and w its reliability. Then it is fitted to its
 * inliers by weighted least squares, and inliers are chosen anew, until they stay the same. Nothing depends on threads;
 * where all samples can be tried the seed does not matter.
 */
public final class Ransac {

    private static final int MOST_ROUNDS = 50;

    private Ransac() {
    }

    /**
     * Judges matches: discards far ones, finds the transform most agree on, refits it to the inliers.
     *
     * <p>A transform always passes through as many points as it has freedom; so when there are more matches than that,
     * at least one more has to agree, and otherwise there is no transform and every match is an outlier.
     *
     * @param grid that positions and shifts count pixels of
     * @param matches in any order, which is kept; those judged unreliable, or whose shift is unknown, stay or become
     *            so, any other judgement is replaced. A reliability of 0 counts as one that is just above
     * @return without a transform when there are fewer matches than it needs, or when they lie so that they do not
     *         determine it (in one place, on one line)
     */
    public static TiePoints judge(final Grid grid, final List<TiePoint> matches, final OutlierSettings settings) {
        final List<TiePoint> points = new ArrayList<>();
        final List<Integer> candidates = new ArrayList<>();
        for (final TiePoint match : matches) {
            final TiePoint.Judgement judgement = first(match, settings.limit());
            if (judgement == TiePoint.Judgement.OUTLIER) {
                candidates.add(points.size());
            }
            points.add(match.judged(judgement));
        }
        final Consensus consensus = new Consensus(candidates.stream().map(points::get).toList(), settings.tolerance());
        final Optional<Transform> transform = best(consensus, settings).flatMap(t -> refit(consensus, t));
        transform.ifPresent(t -> {
            final boolean[] agrees = consensus.agreeing(t);
            for (int i = 0; i < agrees.length; i++) {
                if (agrees[i]) {
                    final int at = candidates.get(i);
                    points.set(at, points.get(at).judged(TiePoint.Judgement.INLIER));
                }
            }
        });
        return new TiePoints(grid, points, transform);
    }

    /** What can be said of a match without looking at the others; outlier until some agree with it. */
    private static TiePoint.Judgement first(final TiePoint match, final double limit) {
        if (match.judgement() == TiePoint.Judgement.UNRELIABLE || !match.shift().isKnown()
            || !Double.isFinite(match.x() + match.y()) || !(match.reliability() >= 0))
        {
            return TiePoint.Judgement.UNRELIABLE;
        }
        return match.shift().length() > limit ? TiePoint.Judgement.TOO_FAR : TiePoint.Judgement.OUTLIER;
    }

    private static Optional<Transform> best(final Consensus consensus, final OutlierSettings settings) {
        Transform best = null;
        double least = Double.POSITIVE_INFINITY;
        final Samples samples = new Samples(consensus.size(), settings.kind().pointsNeeded(), settings.seed());
        int needed = samples.needed(0);
        for (int i = 0; i < needed; i++) {
            final Optional<Transform> tried = consensus.through(settings.kind(), samples.get(i));
            final double cost = tried.map(consensus::cost).orElse(Double.POSITIVE_INFINITY);
            if (cost < least) {
                least = cost;
                best = tried.orElseThrow();
                // A good transform found early leaves fewer samples to be tried.
                needed = samples.needed(consensus.share(best));
            }
        }
        return Optional.ofNullable(best);
    }

    /** Empty when too few agree. */
    private static Optional<Transform> refit(final Consensus consensus, final Transform start) {
        Transform best = start;
        double least = consensus.cost(start);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            final Optional<Transform> fitted = consensus.fit(best);
            final double cost = fitted.map(consensus::cost).orElse(Double.POSITIVE_INFINITY);
            // Fit and choice both lower the cost until neither changes anything: no circle is possible.
            if (!(cost < least)) {
                break;
            }
            least = cost;
            best = fitted.orElseThrow();
        }
        final int agreeing = consensus.count(best);
        final int needed = start.kind().pointsNeeded();
        return agreeing >= Math.min(needed + 1, consensus.size()) ? Optional.of(best) : Optional.empty();
    }
}
