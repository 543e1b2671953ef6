package io.github.pairforge.chain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.replay.FileMark;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.replay.Stage;

/**
 * Tells whether what a stage made still holds: its files are as they were written, what it read is as it was, the pair
 * is the same, and so for every stage whose files it read.
 */
public final class Freshness {

    private final FileHashes hashes;

    public Freshness(final FileHashes hashes) {
        this.hashes = hashes;
    }

    /** Reads and hashes files; not for the event thread. */
    public Standing of(final Chain chain, final Stage stage) {
        try {
            return stage == Stage.PAIR ? pair(chain) : stage(chain, stage);
        }
        catch (final IllegalArgumentException | IllegalStateException e) {
            return Standing.broken(e.getMessage());
        }
    }

    private static Standing pair(final Chain chain) {
        final Optional<PairChoice> pair = chain.pair();
        if (pair.isEmpty()) {
            return Standing.MISSING;
        }
        for (final Path file : List.of(pair.get().hr().file(), pair.get().lr().file())) {
            if (!Files.isReadable(file)) {
                return Standing.broken(file + " is gone or cannot be read; choose the pair again.");
            }
        }
        return Standing.DONE;
    }

    private Standing stage(final Chain chain, final Stage stage) {
        Standing found = Standing.MISSING;
        for (final Step step : Step.of(stage)) {
            final Optional<RunRecord> run = chain.last(step);
            if (run.isPresent()) {
                found = step(chain, step, run.get());
                if (found.state() != Standing.State.DONE) {
                    return found;
                }
            }
        }
        return found;
    }

    private Standing step(final Chain chain, final Step step, final RunRecord run) {
        final Optional<String> files = changedFile(run.outputs(), " was changed or deleted after it was made.")
            .or(() -> changedFile(run.inputs(), " has changed since, or is gone."));
        if (files.isPresent()) {
            return Standing.outdated(files.get());
        }
        final Optional<String> other = otherInputs(chain, step, run);
        return other.map(Standing::outdated).orElseGet(() -> upstream(chain, step, run));
    }

    private Optional<String> changedFile(final List<FileMark> marks, final String words) {
        for (final FileMark mark : marks) {
            try {
                if (!hashes.holds(mark)) {
                    return Optional.of(Path.of(mark.path()).getFileName() + words);
                }
            }
            catch (final IOException e) {
                return Optional.of(mark.path() + " cannot be read.");
            }
        }
        return Optional.empty();
    }

    /** What earlier stages provide is compared by content, above; here it is the pair that counts. */
    private static Optional<String> otherInputs(final Chain chain, final Step step, final RunRecord run) {
        if (step == Step.COMPARE) {
            return Optional.empty();
        }
        final Optional<PairChoice> pair = chain.pair();
        if (pair.isEmpty()) {
            return Optional.of("The project has no pair any more.");
        }
        final Map<String, Object> now = Prefill.inputs(chain, step, pair.get());
        now.keySet().removeAll(List.of("model", "harmonize", "noise", "match_resolution"));
        return now.entrySet().stream().filter(e -> !same(e.getValue(), run.parameter(e.getKey()))).findFirst()
            .map(e -> "The pair is another now: " + e.getKey() + " was "
                + (run.parameter(e.getKey()).isEmpty() ? "empty" : run.parameter(e.getKey())) + ".");
    }

    private static boolean same(final Object now, final String then) {
        if (now instanceof final File file) {
            return file.toPath().equals(Path.of(then).toAbsolutePath().normalize());
        }
        if (now instanceof final Double number) {
            return Double.compare(number, then.isBlank() ? 0 : Double.parseDouble(then)) == 0;
        }
        return now instanceof final Boolean flag ? flag == Boolean.parseBoolean(then)
            : now.toString().strip().equals(then.strip());
    }

    private Standing upstream(final Chain chain, final Step step, final RunRecord run) {
        for (final Step earlier : Step.values()) {
            final Optional<Path> product = chain.product(earlier);
            if (earlier.ordinal() < step.ordinal() && product.isPresent() && uses(run, product.get())
                && (madeAfter(chain, chain.last(earlier).orElseThrow(), run, product.get())
                    || step(chain, earlier, chain.last(earlier).orElseThrow()).state() != Standing.State.DONE))
            {
                return Standing.outdated(product.get().getFileName() + ", which it was made with, is out of date.");
            }
        }
        return Standing.DONE;
    }

    private static boolean uses(final RunRecord run, final Path file) {
        return reads(run, file) || run.parameters().containsValue(file.toString());
    }

    private static boolean reads(final RunRecord run, final Path file) {
        return run.inputs().stream().anyMatch(i -> Path.of(i.path()).equals(file));
    }

    /** Only where the run does not say what bytes it read; otherwise a file that was made again may be the same. */
    private static boolean madeAfter(final Chain chain, final RunRecord made, final RunRecord user, final Path file) {
        return !reads(user, file)
            && chain.project().runs().lastIndexOf(made) > chain.project().runs().lastIndexOf(user);
    }
}
