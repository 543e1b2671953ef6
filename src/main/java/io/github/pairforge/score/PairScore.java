package io.github.pairforge.score;

import java.util.Arrays;
import java.util.List;

/**
 * Is the pair any good? A label; nothing is deleted.
 *
 * @param alignment first question
 * @param spectral second question, measured after the shift has been removed
 */
public record PairScore(AlignmentScore alignment, SpectralScore spectral) {

    public List<Check> checks() {
        return List.of(alignment.check(), spectral.check());
    }

    /** The worst answer. */
    public Verdict verdict() {
        return alignment.check().verdict().and(spectral.check().verdict());
    }

    /** The numbers alone. */
    public ScoreFigures figures() {
        return new ScoreFigures(alignment.shift(), alignment.factor(), alignment.metresPerPixel(),
            alignment.similarityBefore(), alignment.similarityAfter(), alignment.residual().shift(),
            alignment.ties(), spectral.asTheyLie(), spectral.raw(), spectral.interval(),
            Arrays.stream(spectral.meanAbsolute()).boxed().toList(), spectral.problem());
    }
}
