package io.github.pairforge.ui.assistant;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.chain.Chain;
import io.github.pairforge.chain.Freshness;
import io.github.pairforge.chain.StageSummary;
import io.github.pairforge.chain.Standing;
import io.github.pairforge.chain.Step;
import io.github.pairforge.chain.Summaries;
import io.github.pairforge.replay.Stage;

/**
 * What files say of every stage: read off the event thread, shown on it.
 *
 * @param chain that was looked at
 * @param found by stage
 */
record CardStates(Chain chain, Map<Stage, Found> found) {

    /** What is known of a stage without the runs of this session. */
    record Found(Standing standing, StageSummary summary, boolean picture, boolean report) {
    }

    /** Reads and hashes files. */
    static CardStates read(final Chain chain, final Freshness freshness, final Summaries summaries) {
        final Map<Stage, Found> found = new EnumMap<>(Stage.class);
        for (final Stage stage : Stage.values()) {
            final StageSummary summary = summaries.of(chain, stage);
            final Standing standing = freshness.of(chain, stage);
            // Files that nobody changed and that still cannot be read: results that are there must not look missing.
            found.put(stage, new Found(standing.state() == Standing.State.DONE
                ? summary.problem().map(Standing::broken).orElse(standing) : standing, summary,
                Summaries.written(chain, stage, "picture").isPresent() || stage == Stage.PAIR && chain.hasPair(),
                Summaries.written(chain, stage, "report").isPresent()));
        }
        return new CardStates(chain, found);
    }

    /**
     * @param ending of the last run in this session
     * @param running of the run on its way, if it is this stage's
     * @param busy whether any stage runs
     */
    CardState card(final Stage stage, final Optional<CardState.Ending> ending,
        final Optional<CardState.Running> running, final boolean busy)
    {
        final Found f = found.get(stage);
        return new CardState(f.standing, f.summary, ending, running, obstacle(stage, busy), f.picture, f.report);
    }

    private String obstacle(final Stage stage, final boolean busy) {
        if (busy) {
            return "Wait for the stage that is running, or cancel it.";
        }
        if (stage == Stage.PAIR) {
            return "";
        }
        if (!chain.hasPair()) {
            return "Choose an HR and an LR image first.";
        }
        return stage == Stage.RESULT && chain.product(Step.FIT).isEmpty() ? "Fit the kernel first." : "";
    }
}
