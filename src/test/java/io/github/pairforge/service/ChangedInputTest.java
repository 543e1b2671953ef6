package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.testing.SmallPair;

/** Somebody writes to an input while it is worked on. */
class ChangedInputTest {

    @TempDir
    private Path folder;

    private static List<String> notes(final Path hr, final Progress progress) throws IOException {
        try (Context context = new Context(PairForgeService.class)) {
            return context.service(PairForgeService.class)
                .degrade(DegradeTask.of(ImageInput.of(hr), "gaussian").withFactor(4), progress).notes();
        }
    }

    @Test
    void theNotesSayWhichInputChanged() throws IOException {
        final Path hr = SmallPair.write(folder).hr();
        final List<String> before = notes(hr, Progress.NONE);
        final List<String> after = notes(hr, new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
                try {
                    // Behind all that a reader looks at.
                    Files.write(hr, new byte[1], StandardOpenOption.APPEND);
                }
                catch (final IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertEquals(before.size() + 1, after.size());
        assertTrue(after.stream().anyMatch(n -> n.startsWith(hr + " was changed or removed while it was read")),
            after.toString());
        assertEquals(before, notes(hr, Progress.NONE));
    }
}
