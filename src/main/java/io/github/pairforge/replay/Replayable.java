package io.github.pairforge.replay;

import java.time.Duration;
import java.time.Instant;

/** Marks the Commands whose runs are recorded: what they make depends on their inputs alone. */
public interface Replayable {

    /** When the run began that ended last. */
    Instant started();

    /** How long it worked. */
    Duration took();
}
