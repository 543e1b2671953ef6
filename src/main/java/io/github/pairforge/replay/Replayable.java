package io.github.pairforge.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Marks the Commands whose runs are recorded: what they make depends on their inputs alone. */
public interface Replayable {

    /** When the run began that ended last. */
    Instant started();

    /** The parts that were selected of its images when it began, by parameter; what is not named counted whole. */
    Map<String, SelectedArea> areas();

    /** How long it worked. */
    Duration took();
}
