package io.github.pairforge.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What was measured; no test judges it, for a loaded machine measures anything. */
public final class Figures {

    private final Path file;
    private final String where;

    private Figures(final Path file, final String where) {
        this.file = file;
        this.where = where;
    }

    static Figures in(final Path folder, final boolean fiji) throws IOException {
        final Path file = folder.resolve("figures.csv");
        if (!Files.exists(file)) {
            Files.writeString(file, "where,command,figure,value,unit\n");
        }
        return new Figures(file, fiji ? "Fiji" : "ImageJ");
    }

    public void add(final String command, final String figure, final double value, final String unit) {
        try {
            Files.writeString(file, String.format(Locale.ROOT, "%s,%s,%s,%.1f,%s%n", where, command, figure, value,
                unit), StandardOpenOption.APPEND);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
