package io.github.pairforge.ui.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.swing.table.AbstractTableModel;

import io.github.pairforge.replay.RunRecord;

/** The runs of a session as rows. */
final class RunTable extends AbstractTableModel {

    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("Time", "Command", "Inputs", "Outputs", "Took");

    private transient List<RunRecord> runs;

    RunTable(final List<RunRecord> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Takes other runs, on the event dispatch thread. */
    void update(final List<RunRecord> other) {
        runs = List.copyOf(other);
        fireTableDataChanged();
    }

    List<RunRecord> runs() {
        return runs;
    }

    @Override
    public int getRowCount() {
        return runs.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(final int column) {
        return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(final int row, final int column) {
        final RunRecord run = runs.get(row);
        return switch (column) {
            case 0 -> DateTimeFormatter.ofPattern("HH:mm:ss").format(run.started().atZone(ZoneId.systemDefault()));
            case 1 -> run.label().replaceFirst("\\.+$", "");
            case 2 -> inputs(run);
            case 3 -> outputs(run);
            default -> took(run.took());
        };
    }

    private static String inputs(final RunRecord run) {
        return Stream.concat(run.images().stream().map(i -> i.title()), run.inputs().stream()
            .filter(f -> run.images().stream().noneMatch(i -> i.openedFrom().equals(f.path())))
            .map(f -> name(f.path()))).distinct().collect(Collectors.joining(", "));
    }

    private static String outputs(final RunRecord run) {
        return Stream.concat(run.outputs().stream().map(f -> name(f.path())),
            run.results().stream().map(i -> i.title())).distinct().collect(Collectors.joining(", "));
    }

    private static String name(final String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    static String took(final Duration took) {
        final double seconds = took.toMillis() / 1000.0;
        return seconds < 120 ? String.format(Locale.ROOT, "%.1f s", seconds)
            : String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }
}
