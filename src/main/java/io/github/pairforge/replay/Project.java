package io.github.pairforge.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs in order, and where the work stands.
 *
 * @param name for people
 * @param runs in the order in which they were made and are made again
 * @param stages what is known of each stage; stages that nothing is known of are missing
 */
public record Project(String name, List<RunRecord> runs, Map<Stage, StageState> stages) {

    public Project {
        runs = List.copyOf(runs);
        final Map<Stage, StageState> ordered = new EnumMap<>(Stage.class);
        ordered.putAll(stages);
        stages = Collections.unmodifiableMap(ordered);
    }

    /** A project without runs. */
    public static Project named(final String name) {
        return new Project(name, List.of(), Map.of());
    }

    /** The same with one more run at the end. */
    public Project with(final RunRecord run) {
        return new Project(name, Stream.concat(runs.stream(), Stream.of(run)).toList(), stages);
    }

    /** The same with other knowledge of a stage. */
    public Project with(final Stage stage, final StageState state) {
        final Map<Stage, StageState> other = new EnumMap<>(Stage.class);
        other.putAll(stages);
        other.put(stage, state);
        return new Project(name, runs, other);
    }
}
