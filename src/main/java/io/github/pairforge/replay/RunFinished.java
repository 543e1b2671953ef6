package io.github.pairforge.replay;

import org.scijava.event.SciJavaEvent;

/** A run ended well and stands in the history. */
public final class RunFinished extends SciJavaEvent {

    private final RunRecord run;

    public RunFinished(final RunRecord run) {
        this.run = run;
    }

    public RunRecord run() {
        return run;
    }
}
