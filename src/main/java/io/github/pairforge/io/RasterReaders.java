package io.github.pairforge.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens an image with the first reader that recognises its content. Immutable and safe for concurrent use when its
 * readers are.
 */
public final class RasterReaders {

    private final List<RasterReader> readers;

    /** @param readers in the order to ask them, as SciJava's plugin service sorts them: highest priority first */
    public RasterReaders(final List<? extends RasterReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * Opens a file, or a folder of a format that is one.
     *
     * <p>At most {@value RasterReader#HEADER_BYTES} bytes are read for the choice; the name decides nothing. A reader
     * that finds a feature it lacks leaves the file to the next one that recognises it; when none can do better, its
     * sentence is the one reported.
     *
     * @throws IOException with one sentence, when the file is missing, empty, unreadable, damaged, or in no format that
     *             can be read here
     */
    public RasterFile open(final Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " does not exist; check the path.");
        }
        if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // Opening a pipe would wait for somebody to write into it.
            throw new IOException(file + " is neither a file nor a folder but a device or a pipe; give an image file.");
        }
        final ByteBuffer header = header(file);
        UnsupportedFeatureException first = null;
        for (final RasterReader reader : readers) {
            if (!reader.canRead(file, header.duplicate())) {
                continue;
            }
            try {
                return opened(reader, file);
            }
            catch (final UnsupportedFeatureException e) {
                first = first == null ? e : suppressed(first, e);
            }
            catch (final IOException e) {
                if (first == null) {
                    throw e;
                }
                first.addSuppressed(e);
            }
        }
        if (first != null) {
            throw withAbsences(first);
        }
        throw new IOException(unrecognised(file) + absences());
    }

    /** What a decoder throws for a damaged file may have no words, or be no IOException at all. */
    private static RasterFile opened(final RasterReader reader, final Path file) throws IOException {
        try {
            return reader.open(file);
        }
        catch (final RuntimeException e) {
            throw damaged(reader, file, e);
        }
        catch (final IOException e) {
            throw e.getMessage() == null ? damaged(reader, file, e) : e;
        }
    }

    private static IOException damaged(final RasterReader reader, final Path file, final Exception cause) {
        return new IOException(file + " cannot be read as " + reader.label()
            + ": it is damaged, or of a kind that is not known; copy or download it again.", cause);
    }

    /**
     * Opens a path, or a name that is no path and that one of the readers understands.
     *
     * @param name a path, or for instance one of the names that GDAL gives to the parts of a file
     * @throws IOException as {@link #open(Path)}
     */
    public RasterFile open(final String name) throws IOException {
        final Optional<Path> path = path(name);
        if (path.isPresent() && Files.exists(path.get())) {
            return open(path.get());
        }
        for (final RasterReader reader : readers) {
            if (reader instanceof NamedRasterReader named && named.canReadName(name)) {
                return named.openName(name);
            }
        }
        throw new IOException(name + " does not exist; check the path.");
    }

    private static Optional<Path> path(final String name) {
        try {
            return Optional.of(Path.of(name));
        }
        catch (final InvalidPathException e) {
            // Windows allows no colon in a path; such a name can still be one of GDAL's.
            return Optional.empty();
        }
    }

    private static ByteBuffer header(final Path file) throws IOException {
        final ByteBuffer header = ByteBuffer.allocate(RasterReader.HEADER_BYTES);
        if (!Files.isDirectory(file)) {
            try (SeekableByteChannel in = Files.newByteChannel(file)) {
                while (header.hasRemaining() && in.read(header) >= 0) {
                    continue;
                }
            }
            catch (final IOException e) {
                throw new IOException(file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); check its permissions and the drive.", e);
            }
            if (header.position() == 0) {
                throw new IOException(file + " is empty (0 bytes); copy or download it again.");
            }
        }
        return header.flip().asReadOnlyBuffer();
    }

    private String unrecognised(final Path file) {
        final String asked = readers.stream().filter(r -> r.absence().isEmpty()).map(RasterReader::label)
            .collect(Collectors.joining(", "));
        return Files.isDirectory(file)
            ? file + " is a folder that no reader recognises (asked: " + asked + "); name an image file in it."
            : file + " is no image that can be read here (asked: " + asked + ").";
    }

    private String absences() {
        return readers.stream().flatMap(r -> r.absence().stream()).map(s -> " " + s).collect(Collectors.joining());
    }

    private UnsupportedFeatureException withAbsences(final UnsupportedFeatureException first) {
        final String absences = absences();
        if (absences.isEmpty()) {
            return first;
        }
        final UnsupportedFeatureException all = new UnsupportedFeatureException(first.getMessage() + absences);
        all.initCause(first);
        return all;
    }

    private static UnsupportedFeatureException suppressed(final UnsupportedFeatureException first,
        final UnsupportedFeatureException next)
    {
        first.addSuppressed(next);
        return first;
    }
}
