package io.github.pairforge.score;

import java.util.List;

/**
 * Is the pair any good? A label; nothing is deleted.
 *
 * @param alignment first question
 * @param spectral second question, measured on the images as they lie
 */
public record PairScore(AlignmentScore alignment, SpectralScore spectral) {

    public List<Check> checks() {
        return List.of(alignment.check(), spectral.check());
    }

    /** The worst answer. */
    public Verdict verdict() {
        return alignment.check().verdict().and(spectral.check().verdict());
    }
}
