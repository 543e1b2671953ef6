package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.dataset.PairList;
import io.github.pairforge.service.PairForgeService;

/** The files that a run has read and written, with their hashes. */
final class FileMarks {

    /** File systems keep times less finely than clocks. */
    private static final long CLOCK_MILLIS = 2000;
    private static final int MOST_IN_FOLDER = 10_000;

    private final PairForgeService service;
    private final Instant started;

    FileMarks(final PairForgeService service, final Instant started) {
        this.service = service;
        this.started = started;
    }

    /** What a text names, if it is a path here. */
    static Optional<Path> path(final String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()).toAbsolutePath().normalize());
        }
        catch (final InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** An input; without a hash when it changed since the run began, for then nobody knows what was read. */
    FileMark read(final String parameter, final Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new FileMark(parameter, file.toString(), "", -1);
        }
        final boolean changed = Files.getLastModifiedTime(file).toInstant().isAfter(started);
        return new FileMark(parameter, file.toString(), changed ? "" : service.sha256(file), Files.size(file));
    }

    /** A file that was written, or all that a folder got in this run, by name; nothing where nothing is. */
    List<FileMark> writtenAt(final String parameter, final Path place) throws IOException {
        return Files.isRegularFile(place) ? List.of(written(parameter, place))
            : Files.isDirectory(place) ? writtenInto(parameter, place) : List.of();
    }

    private FileMark written(final String parameter, final Path file) throws IOException {
        return new FileMark(parameter, file.toString(), service.sha256(file), Files.size(file));
    }

    private List<FileMark> writtenInto(final String parameter, final Path folder) throws IOException {
        final List<Path> fresh;
        try (Stream<Path> inside = Files.list(folder)) {
            fresh = inside.limit(MOST_IN_FOLDER).filter(Files::isRegularFile).filter(this::isFresh).sorted().toList();
        }
        final List<FileMark> marks = new ArrayList<>();
        for (final Path file : fresh) {
            marks.add(written(parameter, file));
        }
        return marks;
    }

    private boolean isFresh(final Path file) {
        return file.toFile().lastModified() >= started.toEpochMilli() - CLOCK_MILLIS;
    }

    /** The images that a list of pairs names. */
    List<FileMark> listed(final String parameter, final Path list) throws IOException {
        final List<FileMark> marks = new ArrayList<>();
        for (final var pair : PairList.read(list, ListDefaults.NONE.withOutside(true)).pairs()) {
            for (final Path file : List.of(pair.hr().path(), pair.lr().path())) {
                if (Files.isRegularFile(file)) {
                    marks.add(read(parameter, file.toAbsolutePath().normalize()));
                }
            }
        }
        return marks;
    }
}
