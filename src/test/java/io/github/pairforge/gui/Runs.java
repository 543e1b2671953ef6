package io.github.pairforge.gui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.event.ModuleErroredEvent;
import org.scijava.module.event.ModuleExecutingEvent;
import org.scijava.module.event.ModuleExecutionEvent;
import org.scijava.module.event.ModuleFinishedEvent;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/** Runs of our Commands as the application announces them. */
public final class Runs {

    private final Deque<End> ended = new ArrayDeque<>();
    private final List<Module> running = new ArrayList<>();
    private Task task;

    /**
     * The end of a run.
     *
     * @param module with its outputs
     * @param how finished, cancelled or failed
     * @param time as of System.nanoTime
     */
    record End(Module module, String how, long time) {
    }

    static Runs watch(final EventService events) {
        final Runs runs = new Runs();
        events.subscribe(runs);
        return runs;
    }

    @EventHandler
    public synchronized void began(final ModuleExecutingEvent event) {
        if (isOurs(event.getModule())) {
            running.add(event.getModule());
        }
    }

    @EventHandler
    public void finished(final ModuleFinishedEvent event) {
        end(event, "finished");
    }

    @EventHandler
    public void cancelled(final ModuleCanceledEvent event) {
        end(event, "cancelled");
    }

    @EventHandler
    public void failed(final ModuleErroredEvent event) {
        end(event, "failed");
    }

    @EventHandler
    public synchronized void worked(final TaskEvent event) {
        task = event.getTask();
    }

    private synchronized void end(final ModuleExecutionEvent event, final String how) {
        if (isOurs(event.getModule())) {
            running.remove(event.getModule());
            ended.add(new End(event.getModule(), how, System.nanoTime()));
        }
    }

    private static boolean isOurs(final Module module) {
        return module.getInfo().getDelegateClassName().startsWith("io.github.pairforge.");
    }

    /** The next run that ended, or null. */
    synchronized End next() {
        return ended.poll();
    }

    synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    /** What shows the progress of the last run, or null. */
    synchronized Task task() {
        return task;
    }

    synchronized void clear() {
        ended.clear();
        task = null;
    }
}
