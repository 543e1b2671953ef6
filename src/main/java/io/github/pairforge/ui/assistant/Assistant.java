package io.github.pairforge.ui.assistant;

import java.awt.Component;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.SwingUtilities;

import org.scijava.Context;
import org.scijava.thread.ThreadService;

import io.github.pairforge.chain.Chain;
import io.github.pairforge.chain.FileHashes;
import io.github.pairforge.chain.Freshness;
import io.github.pairforge.chain.Prefill;
import io.github.pairforge.chain.Step;
import io.github.pairforge.chain.Summaries;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.replay.Stage;
import io.github.pairforge.service.PairForgeService;

/** What the window does: keeps the project, runs stages one after the other, and shows what came out. Event thread. */
final class Assistant implements CardActions {

    private final Context context;
    private final PairForgeService forge;
    private final Freshness freshness;
    private final Summaries summaries;
    private final ProjectStore store;
    private final AssistantPanel panel;
    private final Map<Stage, CardState.Ending> endings = new EnumMap<>(Stage.class);
    private final Deque<Wanted> queue = new ArrayDeque<>();
    private Chain chain = Chain.empty();
    private CardStates states;
    private Optional<StageRun> run = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private CardState.Running progress = new CardState.Running("", -1);
    private int looks;

    /** A step that is to be run. */
    private record Wanted(Step step, boolean dialog) {
    }

    Assistant(final Context context, final Runnable changed) {
        this.context = context;
        forge = context.service(PairForgeService.class);
        freshness = new Freshness(new FileHashes(forge::sha256));
        summaries = new Summaries(forge);
        panel = new AssistantPanel(this, this::runAll);
        store = new ProjectStore(this, changed);
        states = CardStates.read(chain, freshness, summaries);
        render();
    }

    AssistantPanel panel() {
        return panel;
    }

    ProjectStore store() {
        return store;
    }

    Chain chain() {
        return chain;
    }

    boolean isRunning() {
        return run.isPresent() || stage.isPresent();
    }

    Component window() {
        return SwingUtilities.getWindowAncestor(panel);
    }

    /** Another project, or the same with more in it; everything is looked at again. */
    void take(final Chain other, final boolean another) {
        chain = other;
        if (another) {
            endings.clear();
            panel.say("");
        }
        store.changed();
        look();
    }

    /** Reads what the files say, off the event thread; a look that was overtaken is dropped. */
    void look() {
        final int number = ++looks;
        final Chain seen = chain;
        inBackground(() -> {
            final CardStates found = CardStates.read(seen, freshness, summaries);
            return () -> {
                if (number == looks) {
                    states = found;
                    render();
                }
            };
        }, panel::say);
    }

    /** Work that may take long, and then what follows from it on the event thread. */
    @FunctionalInterface
    interface Work {

        Runnable call() throws IOException;
    }

    /** @param failed takes a sentence, on the event thread */
    void inBackground(final Work work, final Consumer<String> failed) {
        context.service(ThreadService.class).run(() -> {
            try {
                SwingUtilities.invokeLater(work.call());
            }
            catch (final LinkageError e) {
                // Another version of a library; without a word the window would seem to wait for ever.
                SwingUtilities.invokeLater(() -> failed.accept("A library does not fit: " + e));
            }
            catch (final IOException e) {
                SwingUtilities.invokeLater(() -> failed.accept(FileProblem.sentence(e)));
            }
            catch (final IllegalArgumentException | IllegalStateException e) {
                SwingUtilities.invokeLater(() -> failed.accept(e.getMessage()));
            }
        });
    }

    /** The pair is being made: everything else waits. */
    void makingPair(final String what) {
        stage = Optional.of(Stage.PAIR);
        progress = new CardState.Running(what, -1);
        endings.remove(Stage.PAIR);
        render();
    }

    void pairMade() {
        stage = Optional.empty();
        render();
    }

    PairForgeService forge() {
        return forge;
    }

    private void render() {
        final Map<Stage, CardState> cards = new EnumMap<>(Stage.class);
        for (final Stage each : Stage.values()) {
            cards.put(each, states.card(each, Optional.ofNullable(endings.get(each)),
                stage.filter(s -> s == each).map(s -> progress), isRunning()));
        }
        panel.show(cards);
    }

    @Override
    public void start(final Stage wanted) {
        if (wanted == Stage.PAIR) {
            store.choosePair();
        }
        else {
            run(List.of(wanted), true);
        }
    }

    @Override
    public void second(final Stage wanted) {
        if (wanted == Stage.PAIR) {
            store.samplePair();
        }
        else if (wanted == Stage.HARMONIZATION) {
            openPicture(wanted);
        }
        else {
            Summaries.written(chain, wanted, "report").ifPresent(f -> Opening.report(context, f, panel::say));
        }
    }

    @Override
    public void openPicture(final Stage wanted) {
        if (wanted == Stage.PAIR) {
            chain.pair().ifPresent(p -> Opening.rasters(context, List.of(p.lr().file(), p.hr().file())));
        }
        else {
            Summaries.written(chain, wanted, "picture").ifPresent(f -> Opening.picture(context, f, panel::say));
        }
    }

    private void runAll() {
        run(AssistantPanel.computed(), false);
    }

    private void run(final List<Stage> stages, final boolean dialog) {
        if (isRunning() || !store.ensureFile()) {
            return;
        }
        for (final Stage each : stages) {
            endings.remove(each);
            boolean first = true;
            for (final Step step : Step.of(each)) {
                queue.add(new Wanted(step, dialog && first));
                first = false;
            }
        }
        next();
    }

    private void next() {
        final Wanted wanted = queue.poll();
        run = Optional.empty();
        stage = Optional.empty();
        if (wanted == null) {
            look();
            render();
            return;
        }
        stage = Optional.of(wanted.step.stage());
        progress = new CardState.Running(wanted.dialog ? "In its dialog" : "Starting", -1);
        panel.say("");
        render();
        try {
            FileProblem.createFolder(chain.folder());
            run = Optional.of(StageRun.start(context, wanted.step, Prefill.of(chain, wanted.step),
                wanted.dialog ? Prefill.settings(chain, wanted.step) : Map.of(), wanted.dialog, new Watch()));
        }
        catch (final IOException | IllegalStateException e) {
            stop(e.getMessage());
        }
    }

    /** Hears of the run on its way. */
    private final class Watch implements StageRun.Listener {

        @Override
        public void progress(final String what, final double share) {
            progress = new CardState.Running(what, share);
            render();
        }

        @Override
        public void finished(final Optional<RunRecord> made) {
            made.ifPresent(r -> take(chain.with(r), false));
            next();
        }

        @Override
        public void stopped(final String reason) {
            stop(reason);
        }
    }

    private void stop(final String reason) {
        queue.clear();
        stage.ifPresent(s -> endings.put(s,
            reason.isEmpty() ? CardState.Ending.STOPPED : new CardState.Ending(reason, true)));
        panel.say(reason.isEmpty() ? "Cancelled; what was not finished was not written." : reason);
        next();
    }

    @Override
    public void cancel() {
        queue.clear();
        run.ifPresent(StageRun::cancel);
    }
}
