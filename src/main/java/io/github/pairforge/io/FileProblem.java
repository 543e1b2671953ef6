package io.github.pairforge.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the operating system objects to, in words; Java's own messages are often nothing but the file name. */
public final class FileProblem {

    private FileProblem() {
    }

    /** The reason as the end of a sentence, without a full stop: "permission denied". */
    public static String reason(final IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it was removed meanwhile, or its directory takes no files";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (e instanceof final FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A failure as a sentence: Java's bare file names are completed, other messages are kept. */
    public static String sentence(final IOException e) {
        return e instanceof final FileSystemException f && f.getFile() != null ? f.getFile() + ": " + reason(e) + "."
            : String.valueOf(e.getMessage());
    }

    /**
     * Makes a folder and those above it; one that exists is fine.
     *
     * @throws IOException with one sentence when it cannot be made
     */
    public static void createFolder(final Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        }
        catch (final IOException e) {
            throw new IOException("Cannot create the folder " + folder + ": " + reason(e) + "; give another one.", e);
        }
    }
}
