package io.github.pairforge.dataset;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A list of pairs as CSV: the columns {@code hr} and {@code lr} name the files, relative to the list's folder;
 * {@code id}, {@code hr_bands}, {@code hr_scale}, {@code hr_offset}, {@code lr_bands}, {@code lr_scale},
 * {@code lr_offset} and {@code same_extent} may be there and may be empty. Without {@code id}, pairs are called by the
 * number of their row.
 */
final class PairTable {

    private static final Set<String> KNOWN = Set.of("id", "hr", "lr", "hr_bands", "hr_scale", "hr_offset", "lr_bands",
        "lr_scale", "lr_offset", "same_extent");

    private final Path file;
    private final Path folder;
    private final ListDefaults defaults;

    private PairTable(final Path file, final ListDefaults defaults) {
        this.file = file;
        this.defaults = defaults;
        folder = file.toAbsolutePath().normalize().getParent();
    }

    static PairList read(final Path file, final ListDefaults defaults) throws IOException {
        return new PairTable(file, defaults).read();
    }

    private PairList read() throws IOException {
        final CsvTable table = CsvTable.read(file);
        requireColumns(table.columns());
        final List<ListedPair> pairs = new ArrayList<>();
        final Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            final ListedPair pair = pair(i + 1, table.rows().get(i));
            final Integer other = ids.putIfAbsent(pair.id(), i + 1);
            if (other != null) {
                throw new IllegalArgumentException(file + ", row " + (i + 1) + ": id \"" + pair.id()
                    + "\" is that of row " + other + " already; give every pair its own.");
            }
            pairs.add(pair);
        }
        final List<String> ignored = table.columns().stream().filter(c -> !KNOWN.contains(c)).toList();
        return new PairList(pairs, ignored.isEmpty() ? List.of()
            : List.of("Columns that mean nothing here were ignored: " + String.join(", ", ignored) + "."));
    }

    /** A misspelt column would leave its default in force without a word. */
    private void requireColumns(final List<String> columns) {
        for (final String wanted : List.of("hr", "lr")) {
            if (!columns.contains(wanted)) {
                throw new IllegalArgumentException(file + " has no column " + wanted + " but "
                    + (columns.isEmpty() ? "is empty" : shortened(columns))
                    + "; begin with a header such as hr,lr, separated by commas.");
            }
        }
        for (final String column : columns) {
            if (!KNOWN.contains(column) && column.matches("(hr|lr|same)_.*")) {
                throw new IllegalArgumentException(file + ": column \"" + column
                    + "\" is none of hr_bands, hr_scale, hr_offset, lr_bands, lr_scale, lr_offset, same_extent.");
            }
        }
    }

    private static String shortened(final List<String> columns) {
        final String all = String.join(", ", columns);
        return all.length() <= 100 ? all : all.substring(0, 100) + "…";
    }

    private ListedPair pair(final int row, final Map<String, String> cells) {
        final String id = cells.getOrDefault("id", "");
        return new ListedPair(id.isEmpty() ? Integer.toString(row) : id,
            image(row, "hr", cells, defaults.hrBands(), defaults.hrScale(), defaults.hrOffset()),
            image(row, "lr", cells, defaults.lrBands(), defaults.lrScale(), defaults.lrOffset()),
            truth(row, cells.getOrDefault("same_extent", "")));
    }

    private ListedFile image(final int row, final String name, final Map<String, String> cells, final String bands,
        final double scale, final double offset)
    {
        final String listed = cells.get(name);
        final String listedBands = cells.getOrDefault(name + "_bands", "");
        final double ownScale = number(row, name + "_scale", cells, scale);
        if (ownScale <= 0) {
            throw wrong(row, name + "_scale " + ownScale + " is not above 0; 0.0001 turns 10000 into 1.0.");
        }
        return new ListedFile(listed, path(row, name, listed), listedBands.isEmpty() ? bands : listedBands, ownScale,
            number(row, name + "_offset", cells, offset));
    }

    private Path path(final int row, final String name, final String listed) {
        if (listed.isEmpty()) {
            throw wrong(row, name + " is empty; name its file.");
        }
        final Path path;
        try {
            path = folder.resolve(listed).normalize();
        }
        catch (final InvalidPathException e) {
            throw wrong(row, name + " \"" + listed + "\" cannot be the name of a file here.");
        }
        if (!defaults.outside() && !path.startsWith(folder)) {
            throw wrong(row, name + " " + listed
                + " lies outside of the list's folder; move the list, or allow it with outside=true.");
        }
        return path;
    }

    private double number(final int row, final String column, final Map<String, String> cells, final double otherwise) {
        final String text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            final double v = Double.parseDouble(text);
            if (Double.isFinite(v)) {
                return v;
            }
        }
        catch (final NumberFormatException e) {
            throw wrong(row, column + " \"" + text + "\" is not a number; write it as 0.0001.");
        }
        throw wrong(row, column + " \"" + text + "\" is not a finite number.");
    }

    private boolean truth(final int row, final String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> defaults.sameExtent();
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw wrong(row, "same_extent \"" + text + "\" is neither true nor false.");
        };
    }

    private IllegalArgumentException wrong(final int row, final String what) {
        return new IllegalArgumentException(file + ", row " + row + ": " + what);
    }
}
