package io.github.pairforge.ui.assistant;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.swing.SwingUtilities;

import org.scijava.Context;
import org.scijava.convert.ConvertService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.event.ModuleErroredEvent;
import org.scijava.module.event.ModuleExecutingEvent;
import org.scijava.module.event.ModuleFinishedEvent;
import org.scijava.module.event.ModulePreprocessEvent;
import org.scijava.module.process.DefaultValuePreprocessor;
import org.scijava.service.Service;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

import io.github.pairforge.chain.Step;
import io.github.pairforge.replay.Attended;
import io.github.pairforge.replay.RunFinished;
import io.github.pairforge.replay.RunRecord;

/**
 * One run of a Command for the Assistant: fills in what is known, starts it with or without its dialog, and tells a
 * {@link Listener} on the event thread how it goes. SciJava calls subscribers on the event thread. The record of the
 * run is known by the run's thread, which publishes it.
 */
public final class StageRun {

    private static final String CANCELLED = "cancelled in the Assistant";

    private final Module module;
    private final Runnable refill;
    private final Attended command;
    private final Listener listener;
    private final EventService events;
    private final List<EventSubscriber<?>> subscriptions;
    private volatile Thread thread;
    private volatile boolean cancelled;
    private volatile RunRecord record;
    private volatile boolean announced;

    /** Hears of a run, on the event thread. */
    interface Listener {

        /** @param share done, from 0 to 1; negative when unknown */
        void progress(String what, double share);

        /** @param made what was run; empty when this session keeps no records */
        void finished(Optional<RunRecord> made);

        /** @param reason in one sentence; empty when the user called it off */
        void stopped(String reason);
    }

    private StageRun(final Module module, final Runnable refill, final Context context, final Listener listener) {
        this.module = module;
        this.refill = refill;
        command = (Attended) module.getDelegateObject();
        command.attend();
        this.listener = listener;
        events = context.service(EventService.class);
        subscriptions = events.subscribe(this);
    }

    /**
     * Starts a step. Keep what is returned until the listener has heard of its end: events hold nobody.
     *
     * @param known values of parameters: with a dialog it shows them, without one they are taken
     * @param settings further values as text, of an earlier run
     * @throws IllegalStateException when the Command is not installed
     */
    static StageRun start(final Context context, final Step step, final Map<String, Object> known,
        final Map<String, String> settings, final boolean dialog, final Listener listener)
    {
        final Module module = prepare(context, step, known, settings, dialog);
        final ConvertService convert = context.service(ConvertService.class);
        final StageRun run = new StageRun(module, () -> fill(module, known, settings, convert), context, listener);
        context.service(ModuleService.class).run(module, true);
        return run;
    }

    /** The Command with its values, not yet run. */
    static Module prepare(final Context context, final Step step, final Map<String, Object> known,
        final Map<String, String> settings, final boolean dialog)
    {
        final ModuleService modules = context.service(ModuleService.class);
        final ModuleInfo info = modules.getModuleById("command:" + step.command());
        if (info == null) {
            throw new IllegalStateException("The Command " + step.command() + " is not installed.");
        }
        final Module module = modules.createModule(info);
        fill(module, known, settings, context.service(ConvertService.class));
        if (!dialog) {
            settle(module);
        }
        return module;
    }

    /** A value that is set and not resolved is what a dialog shows first. */
    private static void fill(final Module module, final Map<String, Object> known, final Map<String, String> settings,
        final ConvertService convert)
    {
        settings.forEach((name, text) -> {
            final ModuleItem<?> item = module.getInfo().getInput(name);
            if (item != null && (item.getType() == String.class || item.getType().isPrimitive())) {
                module.setInput(name, convert.convert(text, item.getType()));
            }
        });
        known.forEach((name, value) -> {
            if (module.getInfo().getInput(name) != null) {
                module.setInput(name, value);
            }
        });
    }

    /** Nothing is asked for, and no windows open: the strip shows what came out. */
    private static void settle(final Module module) {
        for (final ModuleItem<?> input : module.getInfo().inputs()) {
            if (!Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class) {
                module.resolveInput(input.getName());
            }
        }
        module.getInfo().outputs().forEach(o -> module.resolveOutput(o.getName()));
    }

    /** Asks the run to stop; it tells when it has. */
    void cancel() {
        cancelled = true;
        command.task().ifPresent(t -> t.cancel(CANCELLED));
    }

    /** SciJava takes a given "no" or 0 for nothing given and puts the default in its place, before the dialog. */
    @EventHandler
    public void onEvent(final ModulePreprocessEvent event) {
        if (event.getModule() == module && event.getProcessor() instanceof DefaultValuePreprocessor) {
            refill.run();
        }
    }

    @EventHandler
    public void onEvent(final ModuleExecutingEvent event) {
        if (event.getModule() == module) {
            thread = event.getCallingThread();
        }
    }

    /** Comes from any thread. */
    @EventHandler
    public void onEvent(final TaskEvent event) {
        final Task task = command.task().orElse(null);
        if (task == null || event.getTask() != task) {
            return;
        }
        // Cancelled before there was a task; a task that hears it publishes an event again.
        if (cancelled && !task.isCanceled()) {
            task.cancel(CANCELLED);
        }
        if (!announced) {
            announced = true;
            SwingUtilities.invokeLater(() -> announce(task));
        }
    }

    private void announce(final Task running) {
        announced = false;
        if (!subscriptions.isEmpty() && !running.isDone()) {
            final long most = running.getProgressMaximum();
            final String what = running.getStatusMessage() == null ? "Running" : running.getStatusMessage();
            listener.progress(cancelled ? "Cancelling\u2026" : what,
                most > 0 ? (double) running.getProgressValue() / most : -1);
        }
    }

    @EventHandler
    public void onEvent(final RunFinished event) {
        if (thread == event.getCallingThread()) {
            record = event.run();
        }
    }

    @EventHandler
    public void onEvent(final ModuleFinishedEvent event) {
        if (event.getModule() == module) {
            end(() -> listener.finished(Optional.ofNullable(record)));
        }
    }

    @EventHandler
    public void onEvent(final ModuleCanceledEvent event) {
        if (event.getModule() == module) {
            // Before it began SciJava has told the reason; a run that was stopped has none.
            final String reason = command.complaint().orElse(event.getReason());
            end(() -> listener.stopped(cancelled || reason == null ? "" : reason));
        }
    }

    @EventHandler
    public void onEvent(final ModuleErroredEvent event) {
        if (event.getModule() == module) {
            final Throwable cause = event.getException() instanceof final InvocationTargetException wrapped
                ? wrapped.getCause() : event.getException();
            end(() -> listener.stopped("It ended with an error: " + cause + " (see the console)."));
        }
    }

    private void end(final Runnable word) {
        SwingUtilities.invokeLater(() -> {
            events.unsubscribe(subscriptions);
            word.run();
        });
    }
}
