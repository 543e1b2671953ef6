package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.io.JsonFields;

/** Files that stages wrote, small enough to be read whole. */
final class SmallFiles {

    private static final long MOST = 16L << 20;

    private SmallFiles() {
    }

    static JsonFields json(final Path file, final String what) throws IOException {
        return JsonFields.parse(text(file), String.valueOf(file.getFileName()), what);
    }

    /** @throws IOException when it cannot be read, or is larger than anything a stage writes */
    static String text(final Path file) throws IOException {
        try {
            if (Files.size(file) > MOST) {
                throw new IOException(file + " has more than 16 MB; it was not written by a stage.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        catch (final IOException e) {
            throw new IOException(FileProblem.sentence(e), e);
        }
    }
}
