package io.github.pairforge.replay;

import org.scijava.task.Task;

import io.github.pairforge.raster.Progress;

/** Shows progress in Fiji's bar; what is noted after a run is not cancelled. */
record TaskBar(Task task) implements Progress {

    @Override
    public void update(final String stage, final long done, final long total) {
        task.setStatusMessage(stage);
        task.setProgressMaximum(total);
        task.setProgressValue(done);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
