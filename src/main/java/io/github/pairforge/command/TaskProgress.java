package io.github.pairforge.command;

import java.io.Closeable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.thread.ThreadService;

import ij.IJ;

import io.github.pairforge.raster.Progress;

/**
 * Shows a run in Fiji's ring of tasks and in its progress bar, one bar for all stages, and takes the ring's cancel
 * button and the Escape key.
 *
 * <p>SciJava hands events to the thread of the windows and waits for it. Threads that compute do not: what they report
 * is shown by a thread of SciJava's own, at most twenty times a second, in order, however busy the windows are.
 */
final class TaskProgress implements Progress, Closeable {

    private static final int WHOLE = 1000;
    private static final long PAUSE_MS = 50;
    private static final long PATIENCE_MS = 500;

    private final Task task;
    private final EventService events;
    private final ThreadService threads;
    private final StageBar bar;
    private final AtomicReference<Shown> next = new AtomicReference<>();
    private volatile boolean cancelled;
    private boolean showing;
    private volatile Future<?> display;

    /** @param value in {@value #WHOLE}ths; {@value #WHOLE} for the end */
    private record Shown(String stage, int value) {
    }

    /**
     * Starts.
     *
     * @param label of the menu entry
     * @param stages how many a usual run has
     */
    TaskProgress(final Context context, final String label, final int stages) {
        task = context.service(TaskService.class).createTask(label);
        events = context.service(EventService.class);
        threads = context.service(ThreadService.class);
        bar = new StageBar(stages);
        task.setCancelCallBack(() -> cancelled = true);
        if (!IJ.isMacro()) {
            // A macro resets it itself when it starts, and is to be stopped as a whole.
            IJ.resetEscape();
        }
        show(new Shown("", 0));
        await();
    }

    /** What Fiji shows, and what stops the run. */
    Task task() {
        return task;
    }

    @Override
    public void update(final String stage, final long done, final long total) {
        show(new Shown(stage, (int) Math.min(WHOLE - 1, WHOLE * bar.at(stage, done, total))));
    }

    /** Once cancelled a run stays cancelled: Escape is forgotten when another command starts. */
    @Override
    public boolean isCancelled() {
        if (!cancelled && IJ.escapePressed()) {
            cancelled = true;
        }
        return cancelled;
    }

    private synchronized void show(final Shown shown) {
        next.set(shown);
        if (!showing) {
            showing = true;
            display = threads.run(this::display);
        }
    }

    private void display() {
        while (true) {
            final Shown shown;
            synchronized (this) {
                shown = next.getAndSet(null);
                showing = shown != null;
            }
            if (shown == null) {
                return;
            }
            publish(shown);
            try {
                Thread.sleep(shown.value == WHOLE ? 0 : PAUSE_MS);
            }
            catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void publish(final Shown shown) {
        if (shown.value == WHOLE) {
            task.setProgressValue(WHOLE);
            task.finish();
            events.publish(new StatusEvent(1, 1, ""));
            return;
        }
        if (task.getProgressMaximum() != WHOLE) {
            task.setProgressMaximum(WHOLE);
            task.start();
        }
        if (!shown.stage.isEmpty() && !shown.stage.equals(task.getStatusMessage())) {
            task.setStatusMessage(shown.stage);
        }
        if (shown.value >= task.getProgressValue()) {
            task.setProgressValue(shown.value);
        }
        events.publish(new StatusEvent((int) task.getProgressValue(), WHOLE,
            task.getName() + (shown.stage.isEmpty() ? "" : " " + shown.stage)));
    }

    /** Ends: at 100 %, with an empty bar. Does not wait for a thread of windows that is busy. */
    @Override
    public void close() {
        show(new Shown("", WHOLE));
        await();
    }

    private void await() {
        try {
            display.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (final ExecutionException e) {
            throw new IllegalStateException("progress could not be shown", e.getCause());
        }
        catch (final TimeoutException e) {
            // It is shown later.
        }
    }
}
