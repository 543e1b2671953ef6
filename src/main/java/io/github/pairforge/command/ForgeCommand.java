package io.github.pairforge.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.ui.UIService;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.service.PairForgeService;

/**
 * What all Commands share: the service, progress with cancel, and errors in the user's words.
 *
 * @param <R> what the service makes
 */
abstract class ForgeCommand<R> extends ContextCommand {

    private final String label;

    @Parameter
    private PairForgeService forge;

    @Parameter
    private TaskService tasks;

    @Parameter
    private LogService log;

    @Parameter(required = false)
    private UIService ui;

    /** @param label of the menu entry, for progress and messages */
    ForgeCommand(final String label) {
        this.label = label;
    }

    /** Passes the parameters on. */
    abstract R execute(PairForgeService service, Progress progress) throws IOException;

    /** What the log says of a result, one sentence each. */
    abstract List<String> notes(R made);

    /** Fills the outputs. */
    abstract void show(R made);

    /** Name of the menu entry without its dots. */
    String name() {
        return label.replaceFirst("\\.+$", "");
    }

    /** Whether its tables are in windows already, such as one that collects what earlier runs found. */
    boolean showsItsTables() {
        return false;
    }

    @Override
    public void run() {
        final Task task = tasks.createTask(label);
        final TaskProgress progress = new TaskProgress(task);
        task.start();
        try {
            final R made = Threads.ALL.call(() -> execute(forge, progress));
            notes(made).forEach(log::info);
            show(made);
        }
        catch (final CancellationException e) {
            cancel(label + " was cancelled; nothing was written.");
        }
        catch (final IOException | IllegalArgumentException e) {
            fail(e instanceof final IOException io ? FileProblem.sentence(io) : e.getMessage());
        }
        finally {
            task.finish();
        }
    }

    /** With a window the reason is shown in a message; an error in the log would open the console on top of it. */
    private void fail(final String reason) {
        if (ui == null || ui.isHeadless()) {
            log.error(reason);
        }
        else {
            log.info(reason);
        }
        cancel(ui == null || ui.isHeadless() ? reason : Sentences.wrapped(reason));
    }
}
