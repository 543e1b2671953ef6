package io.github.pairforge.chain;

import java.nio.file.Path;
import java.util.Optional;

import io.github.pairforge.replay.FileMark;
import io.github.pairforge.replay.Project;
import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.replay.Stage;

/**
 * A project and where it is kept.
 *
 * @param project its runs and its pair
 * @param file where it is kept; empty as long as nobody has said
 */
public record Chain(Project project, Optional<Path> file) {

    private static final String FILES = "-files";

    public Chain {
        file = file.map(f -> f.toAbsolutePath().normalize());
    }

    /** Nothing yet. */
    public static Chain empty() {
        return new Chain(Project.named("untitled"), Optional.empty());
    }

    /** The same project, kept in a file and named after it. */
    public Chain at(final Path target) {
        return new Chain(new Project(nameOf(target), project.runs(), project.stages()), Optional.of(target));
    }

    /** The file's name without its ending. */
    public static String nameOf(final Path file) {
        final String name = String.valueOf(file.getFileName());
        return name.endsWith(ProjectFile.SUFFIX) ? name.substring(0, name.length() - ProjectFile.SUFFIX.length())
            : name;
    }

    /**
     * Where the Assistant's Commands put their files: a folder beside the project file.
     *
     * @throws IllegalStateException when the project has no file yet
     */
    public Path folder() {
        final Path home = file.orElseThrow(() -> new IllegalStateException("The project has no file yet."));
        return home.resolveSibling(nameOf(home) + FILES);
    }

    /**
     * The pair, if one was chosen.
     *
     * @throws IllegalArgumentException when the project file holds none that makes sense
     */
    public Optional<PairChoice> pair() {
        return PairChoice.of(project);
    }

    /** Whether a pair was chosen, one that makes sense or not. */
    public boolean hasPair() {
        return project.stages().containsKey(Stage.PAIR);
    }

    public Chain with(final PairChoice pair) {
        return new Chain(project.with(Stage.PAIR, pair.toState()), file);
    }

    public Chain with(final RunRecord run) {
        return new Chain(project.with(run), file);
    }

    /** The last run of a step, if it has been made. */
    public Optional<RunRecord> last(final Step step) {
        return project.runs().stream().filter(r -> r.command().equals(step.command())).reduce((a, b) -> b);
    }

    /** A file that the last run of a step wrote, if it wrote one of that parameter. */
    public Optional<Path> written(final Step step, final String parameter) {
        return last(step).flatMap(r -> r.outputs().stream().filter(o -> o.parameter().equals(parameter)).findFirst())
            .map(FileMark::path).map(Path::of);
    }

    /** The file that later steps read, if the step has written it. */
    public Optional<Path> product(final Step step) {
        return written(step, step.product());
    }
}
