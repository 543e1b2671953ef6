package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.replay.Stage;
import io.github.pairforge.service.PairForgeService;

/** What every stage found, read from the files that its runs wrote. */
public final class Summaries {

    private final PairForgeService forge;

    public Summaries(final PairForgeService forge) {
        this.forge = forge;
    }

    /** Reads files; not for the event thread. What cannot be read is said in the summary. */
    public StageSummary of(final Chain chain, final Stage stage) {
        try {
            return read(chain, stage);
        }
        catch (final IOException e) {
            return StageSummary.failed(FileProblem.sentence(e));
        }
        catch (final IllegalArgumentException | IllegalStateException e) {
            return StageSummary.failed(e.getMessage());
        }
        catch (final RuntimeException | LinkageError e) {
            // Such as another version of a library in Fiji: one card says so, the others are shown.
            return StageSummary.failed("What this stage wrote cannot be shown: " + e);
        }
    }

    private StageSummary read(final Chain chain, final Stage stage) throws IOException {
        final Optional<PairChoice> pair = chain.pair();
        if (stage == Stage.PAIR) {
            return pair.isEmpty() ? StageSummary.NOTHING : PairSummary.read(pair.get(), forge);
        }
        final Step step = Step.of(stage).get(0);
        final Optional<Path> product = chain.product(step).filter(Files::isReadable);
        if (product.isEmpty() || pair.isEmpty()) {
            return StageSummary.NOTHING;
        }
        return switch (step) {
            case SCORE -> AlignmentSummary.read(product.get());
            case FIT -> KernelSummary.read(product.get());
            case HARMONIZE -> PairSummary.harmonized(pair.get(), product.get(), forge);
            case FIT_NOISE -> NoiseSummary.read(product.get(), chain.written(step, "table").filter(Files::isReadable),
                Prefill.measuredNoise(chain).isPresent());
            default -> ResultSummary.read(chain.product(Step.COMPARE).filter(Files::isReadable),
                new Sketch.Photos(List.of(Sampled.of(PairSide.of(product.get()), forge).pixels())));
        };
    }

    /** A file that the stage's last run wrote for people, such as its picture or report; empty when it wrote none. */
    public static Optional<Path> written(final Chain chain, final Stage stage, final String parameter) {
        return Step.of(stage).stream().flatMap(step -> chain.written(step, parameter).stream())
            .filter(Files::isReadable).reduce((a, b) -> b);
    }
}
