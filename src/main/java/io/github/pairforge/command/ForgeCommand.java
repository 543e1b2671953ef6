package io.github.pairforge.command;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.scijava.ItemIO;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.ui.UIService;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** What all Commands share: the service, progress with cancel, outputs, and errors in the user's words. */
abstract class ForgeCommand extends ContextCommand {

    private final String label;
    private final String suffix;

    @Parameter
    private PairForgeService forge;

    @Parameter
    private TaskService tasks;

    @Parameter
    private LogService log;

    @Parameter(required = false)
    private UIService ui;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    /**
     * @param label of the menu entry, for progress and messages
     * @param suffix of the result's title: with the title of the input, a macro could not tell the two apart
     */
    ForgeCommand(final String label, final String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** Passes the parameters on. */
    abstract TaskResult execute(PairForgeService service, Progress progress) throws IOException;

    @Override
    public void run() {
        final Task task = tasks.createTask(label);
        final TaskProgress progress = new TaskProgress(task);
        task.start();
        try {
            final TaskResult made = Threads.ALL.call(() -> execute(forge, progress));
            made.notes().forEach(log::info);
            made.verdict().ifPresent(log::info);
            result = made.image().map(this::titled).orElse(null);
            comparison = made.picture().orElse(null);
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

    private ImagePlus titled(final ImagePlus image) {
        final String name = image.getTitle().replaceFirst("\\.[A-Za-z][A-Za-z0-9]{1,4}$", "");
        image.setTitle(WindowManager.makeUniqueName(name + suffix));
        return image;
    }

    /** With a window the reason is shown in a message; an error in the log would open the console on top of it. */
    private void fail(final String reason) {
        if (ui == null || ui.isHeadless()) {
            log.error(reason);
        }
        else {
            log.info(reason);
        }
        cancel(reason);
    }
}
