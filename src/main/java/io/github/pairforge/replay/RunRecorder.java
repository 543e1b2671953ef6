package io.github.pairforge.replay;

import java.io.IOException;

import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.service.PairForgeService;

/**
 * Notes every run of a {@link Replayable} Command in the history, after its outputs are shown: files and images are
 * hashed in the run's own thread. A run that cannot be noted is none the worse for it; the log says why.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_LOW - 1)
public final class RunRecorder extends AbstractPostprocessorPlugin {

    @Parameter(required = false)
    private RunHistory history;

    @Parameter(required = false)
    private PairForgeService service;

    @Parameter(required = false)
    private TaskService tasks;

    @Parameter(required = false)
    private LogService log;

    @Override
    public void process(final Module module) {
        if (history == null || service == null
            || !(module.getDelegateObject() instanceof final Replayable command) || command.started() == null)
        {
            return;
        }
        final Task task = tasks == null ? null : tasks.createTask("Noting the run");
        try {
            final RunRecord run = new Recording(module, command, service, history.runs(), task).record();
            history.add(run);
            if (log != null) {
                log.info(run.label().replaceFirst("\\.+$", "") + " is run " + history.runs().size()
                    + " of the run history: copy it as macro, Jython or command line there.");
            }
        }
        catch (final IOException e) {
            if (log != null) {
                log.warn("This run is not in the run history: " + FileProblem.sentence(e));
            }
        }
        finally {
            if (task != null) {
                task.finish();
            }
        }
    }
}
