package io.github.pairforge.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text file of cells between bars; lines that begin with # are comments. */
final class TextTable {

    private TextTable() {
    }

    /** @throws IOException when a line does not have that many cells */
    static List<List<String>> read(final Path file, final int cells) throws IOException {
        final List<List<String>> rows = new ArrayList<>();
        for (final String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                final List<String> row = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                if (row.size() != cells) {
                    throw new IOException(file + ": \"" + line + "\" has " + row.size() + " cells, not " + cells + ".");
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
