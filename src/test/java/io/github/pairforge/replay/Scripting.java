package io.github.pairforge.replay;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

import org.python.jsr223.PyScriptEngineFactory;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.plugin.PluginInfo;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;
import org.scijava.task.TaskService;

import ij.ImagePlus;

import io.github.pairforge.service.PairForgeService;

/** One session with Commands, Jython and a history. */
final class Scripting implements AutoCloseable {

    private final Context context = new Context(ScriptService.class, CommandService.class, PairForgeService.class,
        RunHistory.class, TaskService.class, LogService.class);

    Scripting() {
        context.getPluginIndex().add(new PluginInfo<>(Jython.class, ScriptLanguage.class));
        context.service(ScriptService.class).addAlias(ImagePlus.class);
        context.service(LogService.class).setLevel(LogLevel.NONE);
    }

    /** Jython, which Fiji brings along. */
    public static final class Jython extends AdaptedScriptLanguage {

        public Jython() {
            super((ScriptEngineFactory) new PyScriptEngineFactory());
        }
    }

    RunHistory history() {
        return context.service(RunHistory.class);
    }

    CommandModule command(final String command, final Map<String, Object> inputs) throws Exception {
        final CommandModule module = context.service(CommandService.class)
            .run("io.github.pairforge.command." + command, true, inputs).get();
        if (module.isCanceled()) {
            throw new IOException(command + ": " + module.getCancelReason());
        }
        return module;
    }

    /** Runs a Command and gives its record. */
    RunRecord record(final String command, final Map<String, Object> inputs) throws Exception {
        command(command, inputs);
        return history().runs().get(history().runs().size() - 1);
    }

    ScriptModule jython(final String text)
        throws IOException, ScriptException, InterruptedException, ExecutionException
    {
        return context.service(ScriptService.class).run("again.py", text, true).get();
    }

    Context context() {
        return context;
    }

    @Override
    public void close() {
        context.dispose();
    }
}
