package io.github.pairforge.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.task.Task;
import org.scijava.ui.UIService;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.replay.Attended;
import io.github.pairforge.replay.Replayable;
import io.github.pairforge.replay.SelectedArea;
import io.github.pairforge.service.PairForgeService;

/**
 * What all Commands share: the service, progress with cancel, and errors in the user's words.
 *
 * @param <R> what the service makes
 */
abstract class ForgeCommand<R> extends ContextCommand implements Replayable, Attended {

    private static final int FEW_STAGES = 5;

    private final String label;
    private Instant started;
    private Duration took = Duration.ZERO;
    private volatile Optional<Task> task = Optional.empty();
    private volatile boolean attended;
    private volatile Optional<String> complaint = Optional.empty();
    private Map<String, SelectedArea> areas = Map.of();

    @Parameter
    private PairForgeService forge;

    @Parameter
    private LogService log;

    @Parameter(required = false)
    private UIService ui;

    private boolean inDialog;

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

    /** Shows tables in a way of its own, such as in a window that collects what earlier runs found. */
    boolean showsTables() {
        return false;
    }

    /** How many stages a usual run reports, roughly: the bar is shared out among them. */
    int stages() {
        return FEW_STAGES;
    }

    /** What a cancelled run leaves. */
    String left() {
        return "nothing was written";
    }

    /** Names of images among the outputs that open no window of their own: scripts get them all the same. */
    Set<String> onDemand() {
        return Set.of();
    }

    @Override
    public void run() {
        started = Instant.now();
        areas = SelectedArea.of(this, context());
        try (TaskProgress progress = new TaskProgress(context(), label, stages())) {
            task = Optional.of(progress.task());
            final R made = Threads.ALL.call(progress, () -> execute(forge, progress));
            notes(made).forEach(log::info);
            show(made);
        }
        catch (final CancellationException e) {
            cancel(label + " was cancelled; " + left() + ".");
        }
        catch (final IOException | IllegalArgumentException e) {
            fail(e instanceof final IOException io ? FileProblem.sentence(io) : e.getMessage());
        }
        catch (final OutOfMemoryError e) {
            // Not to go on, but to say it: what the run held is free again.
            fail("Java's memory of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is too small for this; give it"
                + " more (Edit > Options > Memory & Threads), close images, or select an area.");
        }
        finally {
            took = Duration.between(started, Instant.now());
        }
    }

    @Override
    public Optional<Task> task() {
        return task;
    }

    @Override
    public void attend() {
        attended = true;
    }

    @Override
    public Optional<String> complaint() {
        return complaint;
    }

    /** SciJava opens no message for an empty reason. */
    @Override
    public String getCancelReason() {
        return attended && isCanceled() ? "" : super.getCancelReason();
    }

    @Override
    public Instant started() {
        return started;
    }

    @Override
    public Map<String, SelectedArea> areas() {
        return areas;
    }

    @Override
    public Duration took() {
        return took;
    }

    /** Before the dialog opens. */
    final void dialogOpens() {
        inDialog = true;
        offerImages();
    }

    /** Chooses images that the user has probably in mind; the dialog shows them. */
    void offerImages() {
        // Most know nothing better than the active image, which an initializer has offered.
    }

    /**
     * For validaters: the first complaint of the checks, nothing when all is well, and nothing outside of dialogs:
     * there the run says it.
     *
     * @param checks throw {@link IllegalArgumentException} with a sentence
     */
    final String problem(final Runnable... checks) {
        if (inDialog) {
            for (final Runnable check : checks) {
                try {
                    check.run();
                }
                catch (final IllegalArgumentException e) {
                    return e.getMessage();
                }
            }
        }
        return "";
    }

    /** With a window the reason is shown in a message; an error in the log would open the console on top of it. */
    private void fail(final String reason) {
        complaint = Optional.of(reason);
        if (ui == null || ui.isHeadless()) {
            log.error(reason);
        }
        else {
            log.info(reason);
        }
        cancel(ui == null || ui.isHeadless() ? reason : Sentences.wrapped(reason));
    }
}
