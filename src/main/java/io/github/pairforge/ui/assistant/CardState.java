package io.github.pairforge.ui.assistant;

import java.util.Optional;

import io.github.pairforge.chain.StageSummary;
import io.github.pairforge.chain.Standing;

/**
 * What a card shows.
 *
 * @param standing whether results hold
 * @param summary what they are
 * @param ending of the last run, if it failed or was stopped in this session
 * @param running how far the run has come, while there is one
 * @param obstacle why the stage cannot be started now; empty when it can
 * @param picture whether there is something to open
 * @param report whether there is a report
 */
record CardState(Standing standing, StageSummary summary, Optional<Ending> ending, Optional<Running> running,
    String obstacle, boolean picture, boolean report)
{

    /**
     * How a run ended that made nothing.
     *
     * @param sentence what happened
     * @param failed whether it was an error, not the user's wish
     */
    record Ending(String sentence, boolean failed) {

        static final Ending STOPPED = new Ending("Cancelled.", false);
    }

    /**
     * A run on its way.
     *
     * @param what it is doing
     * @param share done, from 0 to 1; negative when unknown
     */
    record Running(String what, double share) {
    }
}
