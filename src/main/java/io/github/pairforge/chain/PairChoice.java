package io.github.pairforge.chain;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.replay.Project;
import io.github.pairforge.replay.Stage;
import io.github.pairforge.replay.StageState;

/**
 * The pair of a project.
 *
 * @param hr the fine image
 * @param lr the coarse image of the same ground
 * @param sameExtent HR covers exactly the ground of LR, whatever its own georeference says
 */
public record PairChoice(PairSide hr, PairSide lr, boolean sameExtent) {

    private static final String SAME_EXTENT = "same_extent";

    /** @throws IllegalArgumentException when both are the same file */
    public PairChoice {
        if (hr.file().equals(lr.file())) {
            throw new IllegalArgumentException(
                "HR and LR are the same file, " + hr.file() + "; choose two images of the same ground.");
        }
    }

    /** Both files, read as they say. */
    public static PairChoice of(final Path hr, final Path lr) {
        return new PairChoice(PairSide.of(hr), PairSide.of(lr), false);
    }

    /** The two exchanged. */
    public PairChoice swapped() {
        return new PairChoice(lr, hr, sameExtent);
    }

    /** As parameters of a Command on a pair. */
    Map<String, Object> parameters() {
        final Map<String, Object> values = new LinkedHashMap<>();
        hr.put("hr", values);
        lr.put("lr", values);
        values.put(SAME_EXTENT, sameExtent);
        return values;
    }

    StageState toState() {
        final Map<String, String> files = new LinkedHashMap<>();
        final Map<String, String> facts = new LinkedHashMap<>();
        write("hr", hr, files, facts);
        write("lr", lr, files, facts);
        facts.put(SAME_EXTENT, Boolean.toString(sameExtent));
        return new StageState(files, facts);
    }

    private static void write(final String prefix, final PairSide side, final Map<String, String> files,
        final Map<String, String> facts)
    {
        files.put(prefix, side.file().toString());
        facts.put(prefix + "_bands", side.bands());
        facts.put(prefix + "_scale", Double.toString(side.scale()));
        facts.put(prefix + "_offset", Double.toString(side.offset()));
    }

    /**
     * The pair that a project holds, if it holds one.
     *
     * @throws IllegalArgumentException when what it holds is no pair
     */
    static Optional<PairChoice> of(final Project project) {
        final StageState state = project.stages().get(Stage.PAIR);
        return state == null || !state.files().containsKey("hr") || !state.files().containsKey("lr")
            ? Optional.empty()
            : Optional.of(new PairChoice(read("hr", state), read("lr", state),
                Boolean.parseBoolean(state.facts().get(SAME_EXTENT))));
    }

    private static PairSide read(final String prefix, final StageState state) {
        try {
            return new PairSide(Path.of(state.files().get(prefix)), state.facts().getOrDefault(prefix + "_bands", ""),
                Double.parseDouble(state.facts().getOrDefault(prefix + "_scale", "0")),
                Double.parseDouble(state.facts().getOrDefault(prefix + "_offset", "0")));
        }
        catch (final NumberFormatException | InvalidPathException e) {
            throw new IllegalArgumentException("The pair of the project is damaged: " + prefix + " holds no path, or"
                + " its scale and offset are no numbers; choose the pair again.", e);
        }
    }
}
