package io.github.pairforge.replay;

import java.util.Optional;

import org.scijava.task.Task;

/** A Command whose starter can watch it, stop it, and tell the user himself how it ended. */
public interface Attended {

    /** The task of the run on its way; empty before it has begun. Its cancelling stops the run. Any thread. */
    Optional<Task> task();

    /** From now on no message opens when a run fails or is stopped: {@link #complaint} is told by whoever asks. */
    void attend();

    /** Why the last run failed, in one sentence; empty when it did not, or was stopped. */
    Optional<String> complaint();
}
