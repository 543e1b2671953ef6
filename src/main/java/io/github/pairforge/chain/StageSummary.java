package io.github.pairforge.chain;

import java.util.List;
import java.util.Optional;

/**
 * What a stage found, read from its files.
 *
 * @param verdict a few words
 * @param tone how good that is
 * @param figures at most three lines: a name, a number with its unit and uncertainty
 * @param sketch for the thumbnail
 * @param problem why the files could not be read, in one sentence; empty when they could
 */
public record StageSummary(String verdict, Tone tone, List<Figure> figures, Sketch sketch, Optional<String> problem) {

    static final StageSummary NOTHING = new StageSummary("", Tone.PLAIN, List.of(), new Sketch.Blank());

    public StageSummary {
        figures = List.copyOf(figures);
    }

    StageSummary(final String verdict, final Tone tone, final List<Figure> figures, final Sketch sketch) {
        this(verdict, tone, figures, sketch, Optional.empty());
    }

    /** How good a verdict is. */
    public enum Tone {
        GOOD, UNSURE, BAD, PLAIN
    }

    /**
     * One line.
     *
     * @param name what it is
     * @param value number, uncertainty and unit
     */
    public record Figure(String name, String value) {
    }

    static StageSummary failed(final String sentence) {
        return new StageSummary("", Tone.BAD, List.of(), new Sketch.Blank(), Optional.of(sentence));
    }
}
