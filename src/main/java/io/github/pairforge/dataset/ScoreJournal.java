package io.github.pairforge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVPrinter;

import io.github.pairforge.io.FileProblem;
import io.github.pairforge.score.ScoreSettings;

/**
 * Keeps every finished row at once, so that a run that is killed goes on where it was: rows go to
 * {@code <table>.part} in the order in which they are finished; {@link #finish} writes the table in the order of the
 * list and deletes that file.
 */
public final class ScoreJournal implements Closeable {

    private final Path table;
    private final Path part;
    private final ScoreSettings settings;
    private final Map<String, List<FinishedPair>> known = new HashMap<>();
    private final FileChannel channel;
    private final CSVPrinter printer;

    private ScoreJournal(final Path table, final ScoreSettings settings, final FileChannel channel,
        final CSVPrinter printer)
    {
        this.table = table;
        this.part = part(table);
        this.settings = settings;
        this.channel = channel;
        this.printer = printer;
    }

    /**
     * Begins, or goes on with, a table.
     *
     * @param settings whose limits the pairs are judged by
     * @throws IllegalArgumentException when the table or its part is something else
     * @throws IOException when they cannot be read or written, or another run is at work on them
     */
    public static ScoreJournal open(final Path table, final ScoreSettings settings) throws IOException {
        final Path part = part(table);
        final List<FinishedPair> rows = new ArrayList<>();
        if (Files.exists(table)) {
            rows.addAll(ScoreFile.read(table));
        }
        try {
            FileChannel channel = lock(part);
            final CsvTable found = channel.size() == 0 ? null : CsvTable.readTorn(part);
            if (found != null && !found.whole()) {
                // The half row of a killed run goes; until its successor is in place the old file stays.
                ScoreFile.write(part, isBegun(found) ? List.of() : ScoreFile.pairs(part, found), settings);
                channel.close();
                channel = lock(part);
            }
            return begin(table, settings, channel, rows);
        }
        catch (final IOException e) {
            throw failure(part, e);
        }
    }

    /** Whether a run was killed in the middle of the header. */
    private static boolean isBegun(final CsvTable table) {
        final int whole = table.columns().size() - 1;
        final List<String> ours = FinishedPair.columns();
        return table.rows().isEmpty() && whole < ours.size()
            && table.columns().subList(0, whole).equals(ours.subList(0, whole))
            && ours.get(whole).startsWith(table.columns().get(whole));
    }

    private static ScoreJournal begin(final Path table, final ScoreSettings settings,
        final FileChannel channel, final List<FinishedPair> rows) throws IOException
    {
        try {
            final boolean fresh = channel.size() == 0;
            if (!fresh) {
                rows.addAll(ScoreFile.read(part(table)));
            }
            final Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
            final ScoreJournal journal =
                new ScoreJournal(table, settings, channel, new CSVPrinter(writer, CsvTable.FORMAT));
            if (fresh) {
                journal.printer.printRecord(FinishedPair.columns());
                journal.printer.flush();
            }
            rows.forEach(r -> journal.known
                .computeIfAbsent(key(r.row().hr(), r.row().lr()), k -> new ArrayList<>()).add(r));
            return journal;
        }
        catch (final IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Where rows are kept until the table is whole. */
    public static Path part(final Path table) {
        return table.resolveSibling(table.getFileName() + ".part");
    }

    private static FileChannel lock(final Path part) throws IOException {
        final FileChannel channel =
            FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        }
        catch (final OverlappingFileLockException e) {
            // Held by this very process: the same as held by another one.
            lock = null;
        }
        finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new IOException("another run is writing it; wait for its end, or give another output");
        }
        channel.position(channel.size());
        return channel;
    }

    private static String key(final String hr, final String lr) {
        return hr + "\n" + lr;
    }

    /** The finished row of a pair whose files and settings have not changed since. */
    public Optional<FinishedPair> find(final ListedPair pair, final Stamp stamp) {
        return known.getOrDefault(key(pair.hr().listed(), pair.lr().listed()), List.of()).stream()
            .filter(r -> r.isOf(pair, stamp)).findFirst().map(r -> r.called(pair.id()));
    }

    /** Keeps a pair; its row is in the file when this returns. */
    public synchronized void append(final FinishedPair pair) throws IOException {
        try {
            printer.printRecord(pair.cells(settings));
            printer.flush();
        }
        catch (final IOException e) {
            throw failure(part, e);
        }
    }

    /** Writes the table and forgets the journal. */
    public void finish(final List<FinishedPair> pairs) throws IOException {
        ScoreFile.write(table, pairs, settings);
        close();
        Files.deleteIfExists(part);
    }

    /** Ends the journal; without {@link #finish} what it holds is kept for the next run. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static IOException failure(final Path part, final IOException cause) {
        return new IOException("Cannot write " + part + ": " + FileProblem.reason(cause) + ".", cause);
    }
}
