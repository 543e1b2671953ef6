package io.github.pairforge.chain;

import java.util.List;

/**
 * What a stage found, read from its files.
 *
 * @param verdict a few words
 * @param tone how good that is
 * @param figures at most three lines: a name, a number with its unit and uncertainty
 * @param sketch for the thumbnail
 */
public record StageSummary(String verdict, Tone tone, List<Figure> figures, Sketch sketch) {

    static final StageSummary NOTHING = new StageSummary("", Tone.PLAIN, List.of(), new Sketch.Blank());

    public StageSummary {
        figures = List.copyOf(figures);
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
        return new StageSummary(sentence, Tone.BAD, List.of(), new Sketch.Blank());
    }
}
