package io.github.pairforge.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that was made again, and what became of its outputs.
 *
 * @param run as it was made again
 * @param outputs one per output of the recorded run
 */
public record Replayed(RunRecord run, List<Output> outputs) {

    /** How an output compares with the recorded one. */
    public enum Verdict {
        SAME_BITS, DIFFERS, MISSING
    }

    /**
     * An output.
     *
     * @param name of its file, or of the window it is in
     */
    public record Output(String parameter, String name, Verdict verdict) {
    }

    public Replayed {
        outputs = List.copyOf(outputs);
    }

    /** Whether every output has the recorded bits. */
    public boolean isSame() {
        return outputs.stream().allMatch(o -> o.verdict() == Verdict.SAME_BITS);
    }

    /** @param wanted with the places where outputs are written now */
    static Replayed of(final RunRecord wanted, final RunRecord made) {
        final List<Output> outputs = new ArrayList<>();
        for (final FileMark old : wanted.outputs()) {
            final Optional<String> hash = made.outputs().stream()
                .filter(m -> Path.of(m.path()).equals(Path.of(old.path()))).map(FileMark::sha256).findFirst();
            outputs.add(new Output(old.parameter(), old.path(), verdict(old.sha256(), hash)));
        }
        for (final ImageMark old : wanted.results()) {
            final Optional<String> hash = made.results().stream()
                .filter(m -> m.parameter().equals(old.parameter())).map(ImageMark::sha256).findFirst();
            outputs.add(new Output(old.parameter(), old.title(), verdict(old.sha256(), hash)));
        }
        return new Replayed(made, outputs);
    }

    private static Verdict verdict(final String wanted, final Optional<String> made) {
        return made.map(m -> m.equals(wanted) ? Verdict.SAME_BITS : Verdict.DIFFERS).orElse(Verdict.MISSING);
    }
}
