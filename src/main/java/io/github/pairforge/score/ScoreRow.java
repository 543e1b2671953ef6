package io.github.pairforge.score;

import java.util.List;
import java.util.Optional;

/**
 * One pair of many: its score, or why it could not be scored.
 *
 * @param pair its name
 * @param hr where HR was read from, as it was given
 * @param lr where LR was read from, as it was given
 * @param figures empty when the pair could not be scored
 * @param error why not, in one sentence; empty when it was
 * @param notes what the user should know, one sentence each
 */
public record ScoreRow(String pair, String hr, String lr, Optional<ScoreFigures> figures, String error,
    List<String> notes)
{

    public ScoreRow {
        notes = List.copyOf(notes);
    }

    public static ScoreRow of(final String pair, final String hr, final String lr, final ScoredPair scored) {
        return new ScoreRow(pair, hr, lr, Optional.of(scored.figures()), "", scored.notes());
    }

    /** A pair that could not be scored at all. */
    public static ScoreRow failed(final String pair, final String hr, final String lr, final String error) {
        return new ScoreRow(pair, hr, lr, Optional.empty(), error, List.of());
    }

    /** The worse of both answers for given limits; failed without figures. */
    public Verdict verdict(final ScoreSettings settings) {
        return figures.map(f -> f.verdict(settings)).orElse(Verdict.FAILED);
    }
}
