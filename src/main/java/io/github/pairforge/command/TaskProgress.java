package io.github.pairforge.command;

import org.scijava.task.Task;

import io.github.pairforge.raster.Progress;

/** Shows progress in Fiji's bar and takes its cancel button; SciJava's own flag is not safe across threads. */
final class TaskProgress implements Progress {

    private final Task task;
    private volatile boolean cancelled;

    TaskProgress(final Task task) {
        this.task = task;
        task.setCancelCallBack(() -> cancelled = true);
    }

    @Override
    public synchronized void update(final String stage, final long done, final long total) {
        if (!stage.equals(task.getStatusMessage())) {
            task.setStatusMessage(stage);
        }
        task.setProgressMaximum(total);
        task.setProgressValue(done);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
