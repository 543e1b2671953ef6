package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.io.Opener;

import io.github.pairforge.service.PairForgeService;

/** Makes recorded runs again, in order, in one session: later runs see the images that earlier ones made. */
public final class Replayer implements AutoCloseable {

    private final Context context;
    private final Subcommands subcommands;
    private final Map<String, ImagePlus> images = new HashMap<>();

    /** What runs the subcommands that no Command equals. */
    @FunctionalInterface
    public interface Subcommands {

        /**
         * @param words without the program's name
         * @return the record of the new run
         * @throws IOException when it failed, in one sentence
         */
        RunRecord run(List<String> words) throws IOException;
    }

    private Replayer(final Context context, final Subcommands subcommands) {
        this.context = context;
        this.subcommands = subcommands;
    }

    /** One with a session of its own, which ends when this is closed; its log is silent. */
    public static Replayer start(final Subcommands subcommands) {
        final Context context = new Context(CommandService.class, PairForgeService.class, RunHistory.class,
            TaskService.class, LogService.class);
        context.service(LogService.class).setLevel(LogLevel.NONE);
        return new Replayer(context, subcommands);
    }

    @Override
    public void close() {
        context.dispose();
    }

    /** The runs as they would be made again: with their outputs where the settings want them. */
    public static List<RunRecord> placed(final List<RunRecord> runs, final ReplaySettings settings) {
        final Relocation relocation = new Relocation(settings.outputFolder());
        return runs.stream().map(relocation::apply).toList();
    }

    /**
     * What stands in the way, one sentence each: inputs that are missing or changed, outputs that would overwrite other
     * files, Commands that are unknown.
     *
     * @param placed what {@link #placed} gave
     * @throws IOException when a file cannot be read
     */
    public List<String> problems(final List<RunRecord> placed, final ReplaySettings settings) throws IOException {
        return new ReplayCheck(context.service(PairForgeService.class), settings).problems(placed);
    }

    /**
     * Makes one run again; those before it come first, in order.
     *
     * @throws IOException when it fails, in one sentence
     */
    public Replayed run(final RunRecord wanted) throws IOException {
        final RunRecord made = wanted.isSubcommand()
            ? subcommands.run(new ArrayList<>(wanted.parameters().values())) : command(wanted);
        return Replayed.of(wanted, made);
    }

    private RunRecord command(final RunRecord wanted) throws IOException {
        final Map<String, Object> inputs = new LinkedHashMap<>();
        final List<CommandInput> known = CommandInput.of(wanted.command())
            .orElseThrow(() -> new IOException("This PairForge has no Command " + wanted.command() + "."));
        final List<Given> given = Given.of(wanted, known,
            i -> i.isReadFromFile() && !i.isOpenedByImageJ() && !images.containsKey(i.sha256()));
        for (final Given g : given) {
            inputs.put(g.input().name(), g.input().isImage() ? image(wanted, g.input().name())
                : g.input().value(g.value()));
        }
        final RunHistory history = context.service(RunHistory.class);
        final List<RunRecord> before = history.runs();
        final CommandModule module = module(wanted, inputs);
        if (module.isCanceled()) {
            throw new IOException(module.getCancelReason());
        }
        final List<RunRecord> after = history.runs();
        final RunRecord made = after.isEmpty() ? null : after.get(after.size() - 1);
        if (made == null || !before.isEmpty() && made == before.get(before.size() - 1)) {
            throw new IOException(wanted.label() + " ran, but left no record to compare.");
        }
        for (final ImageMark result : made.results()) {
            images.put(result.sha256(), (ImagePlus) module.getOutput(result.parameter()));
        }
        return made;
    }

    private CommandModule module(final RunRecord wanted, final Map<String, Object> inputs) throws IOException {
        try {
            return context.service(CommandService.class).run(wanted.command(), true, inputs).get();
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(wanted.label() + " was interrupted.", e);
        }
        catch (final ExecutionException e) {
            throw new IOException(wanted.label() + " failed: " + e.getCause() + ".", e);
        }
    }

    private ImagePlus image(final RunRecord run, final String parameter) throws IOException {
        final ImageMark mark = run.images().stream().filter(i -> i.parameter().equals(parameter)).findFirst()
            .orElseThrow(() -> new IOException(parameter + ": the project does not say where the image came from."));
        final ImagePlus opened = images.containsKey(mark.sha256()) ? images.get(mark.sha256())
            : mark.isOpenedByImageJ() ? new Opener().openImage(Path.of(mark.openedFrom()).toString()) : null;
        if (opened == null) {
            throw new IOException(parameter + ": the image " + mark.title() + " cannot be had again.");
        }
        // Files may hold a selection, and so may an image that an earlier run has used.
        opened.deleteRoi();
        if (mark.area() != null) {
            mark.area().select(opened);
        }
        return opened;
    }
}
