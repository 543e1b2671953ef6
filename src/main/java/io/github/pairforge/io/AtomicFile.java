package io.github.pairforge.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole.
 *
 * <p>It is written to a hidden neighbour, {@code .name.part-<random>}, and moved over the target by {@link #commit()};
 * whatever was there before stays untouched until then. {@link #close()} without commit deletes the neighbour, and so
 * does the end of the process. If the machine itself stops, the neighbour may remain. Nothing is forced to the disk:
 * the move is as safe as the file system makes it, and what was committed in the last seconds before a power failure
 * may be lost. A symbolic link is followed: its destination is replaced, not the link.
 *
 * <p>All failures are {@link IOException}s whose message is one sentence naming the file.
 */
public final class AtomicFile implements Closeable {

    private static final int NAME_CHARS_KEPT = 60;

    private final Path target;
    private final Path destination;
    private final Path temporary;
    private final Thread atExit;
    private boolean open = true;

    private AtomicFile(final Path target, final Path destination, final Path temporary) {
        this.target = target;
        this.destination = destination;
        this.temporary = temporary;
        this.atExit = new Thread(() -> discard(temporary), "discard " + temporary.getFileName());
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a whole file, or leaves everything as it was.
     *
     * @param target file to create or to replace; its directory must exist
     * @throws IOException when the content cannot be made, written or put in place
     */
    public static void write(final Path target, final Content content) throws IOException {
        try (AtomicFile file = prepare(target, content)) {
            file.commit();
        }
    }

    /**
     * Writes the whole content of a file that has yet to be committed, together with others.
     *
     * @throws IOException when the content cannot be made or written; nothing is left then
     */
    public static AtomicFile prepare(final Path target, final Content content) throws IOException {
        final AtomicFile file = create(target);
        try (OutputStream out = new BufferedOutputStream(file.openStream())) {
            content.writeTo(out);
        }
        catch (final IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
        return file;
    }

    /**
     * Says before any work is done that a file could not be written; makes nothing.
     *
     * @throws IOException when the target is a directory, or its directory is missing
     */
    public static void check(final Path target) throws IOException {
        destination(target);
    }

    private static Path destination(final Path target) throws IOException {
        final Path destination = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath()
            : target.toAbsolutePath().normalize();
        final Path directory = destination.getParent();
        if (Files.isDirectory(destination) || directory == null) {
            throw new IOException("Cannot write " + target + ": it is a directory; give a file name.");
        }
        if (!Files.isDirectory(directory)) {
            throw new IOException(
                "Cannot write " + target + ": there is no directory " + directory + "; create it first.");
        }
        return destination;
    }

    /**
     * Creates the empty neighbour of a target.
     *
     * @throws IOException when the target is a directory, or its directory is missing or refuses new files
     */
    public static AtomicFile create(final Path target) throws IOException {
        final Path destination = destination(target);
        final Path directory = destination.getParent();
        final String name = destination.getFileName().toString();
        // Cut, since a name near the file system's limit would make the longer one invalid.
        final String kept = name.length() <= NAME_CHARS_KEPT ? name
            : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, NAME_CHARS_KEPT) - 1));
        final Path temporary =
            directory.resolve("." + kept + ".part-" + UUID.randomUUID().toString().substring(0, 8));
        final AtomicFile file = new AtomicFile(target, destination, temporary);
        try {
            // Not createTempFile, whose files only their owner may read: the mode would survive the move.
            Files.createFile(temporary);
        }
        catch (final IOException e) {
            throw file.failure("write", e);
        }
        Runtime.getRuntime().addShutdownHook(file.atExit);
        return file;
    }

    /** The final name, as given. */
    public Path target() {
        return target;
    }

    /** The neighbour that takes the content; it exists until commit or close. */
    public Path temporary() {
        return temporary;
    }

    /** A stream into the neighbour whose failures name the target. */
    private OutputStream openStream() throws IOException {
        final OutputStream out = Channels.newOutputStream(openChannel());
        return new OutputStream() {

            @Override
            public void write(final int b) throws IOException {
                write(new byte[] { (byte) b }, 0, 1);
            }

            @Override
            public void write(final byte[] b, final int from, final int length) throws IOException {
                try {
                    out.write(b, from, length);
                }
                catch (final IOException e) {
                    throw failure("write", e);
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** Opens the neighbour for reading and writing; the caller closes it before {@link #commit()}. */
    public FileChannel openChannel() throws IOException {
        try {
            return FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        catch (final IOException e) {
            throw failure("write", e);
        }
    }

    /**
     * Moves the neighbour over the target, in one step where the file system can.
     *
     * @throws IllegalStateException after commit or close
     * @throws IOException when it cannot be moved; close still deletes it
     */
    public void commit() throws IOException {
        if (!open) {
            throw new IllegalStateException(target + " is closed already.");
        }
        try {
            move();
        }
        catch (final IOException e) {
            throw failure("replace", e);
        }
        forget();
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, destination, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (final AtomicMoveNotSupportedException e) {
            Files.move(temporary, destination, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the neighbour unless it was committed. */
    @Override
    public void close() {
        if (open) {
            discard(temporary);
            forget();
        }
    }

    /** The failure of an operation on this file, as a sentence that names the target and not the neighbour. */
    public IOException failure(final String verb, final IOException cause) {
        return new IOException("Cannot " + verb + " " + target + ": " + FileProblem.reason(cause) + ".", cause);
    }

    private void forget() {
        open = false;
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        catch (final IllegalStateException e) {
            // The process is ending: the hook runs, and finds nothing to delete.
            return;
        }
    }

    private static void discard(final Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        }
        catch (final IOException e) {
            // Nobody can be told, and the target is untouched.
            return;
        }
    }
}
