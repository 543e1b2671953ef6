package io.github.pairforge.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.score.ScoreFigures;
import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.TieSummary;

/** Finished pairs outlive the run that finished them. */
class ScoreJournalTest {

    private static final ScoreSettings SETTINGS = ScoreSettings.DEFAULT;

    @TempDir
    private Path folder;
    private Path table;
    private final Stamp stamp = new Stamp("inputs", "settings");

    @BeforeEach
    void start() {
        table = folder.resolve("scores.csv");
    }

    private static ListedPair pair(final String name) {
        final ListedFile file = new ListedFile(name, Path.of(name), "", Double.NaN, Double.NaN);
        return new ListedPair(name, file, file, false);
    }

    private FinishedPair finished(final String name) {
        final SpectralAngle a = new SpectralAngle(1, 0.1 + 0.2, 1.5, 100);
        final ScoreFigures figures = new ScoreFigures(new ShiftEstimate(ShiftEstimate.Status.FOUND, "",
            new Shift(0.1, -0.2), 0.01, 0.02, 5, 0.9, 0.001), 4, 10, 0.5, 0.6, new Shift(0, 0),
            new TieSummary(25, 24, 1, 23, 0.3, 0.2, 0.4, new Shift(0.1, -0.2), 0.01, 0.01, 0.1), a, a,
            new AngleInterval(a, a, a), List.of(0.01, 0.02), "");
        return new FinishedPair(new ScoreRow(name, name, name, Optional.of(figures), "", List.of("a note, \"quoted\"")),
            stamp);
    }

    @Test
    void rowsAreReadBackToTheLastBit() throws IOException {
        final List<FinishedPair> pairs = List.of(finished("a"), finished("b"),
            new FinishedPair(ScoreRow.failed("c", "c", "c", "It\nfailed."), stamp));
        ScoreFile.write(table, pairs, SETTINGS);
        assertEquals(pairs, ScoreFile.read(table));
    }

    @Test
    void whatWasAppendedIsFoundByTheNextRun() throws IOException {
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            journal.append(finished("a"));
        }
        assertFalse(Files.exists(table));
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            assertEquals(finished("a"), journal.find(pair("a"), stamp).orElseThrow());
            assertTrue(journal.find(pair("b"), stamp).isEmpty());
            journal.append(finished("b"));
            journal.finish(List.of(finished("a"), finished("b")));
        }
        assertFalse(Files.exists(ScoreJournal.part(table)));
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            assertTrue(journal.find(pair("a"), stamp).isPresent());
        }
    }

    /** Wherever the writer was killed, whole rows are kept and the half one goes. */
    @Test
    void aTornFileGivesItsWholeRows() throws IOException {
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            journal.append(finished("a"));
        }
        final Path part = ScoreJournal.part(table);
        final int whole = Files.readString(part).length();
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            journal.append(finished("b"));
        }
        final String text = Files.readString(part);
        for (int end = whole; end < text.length(); end++) {
            Files.writeString(part, text.substring(0, end));
            try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
                assertTrue(journal.find(pair("a"), stamp).isPresent(), "cut at " + end);
                assertTrue(journal.find(pair("b"), stamp).isEmpty(), "cut at " + end);
                journal.append(finished("c"));
            }
            assertEquals(List.of("a", "c"),
                ScoreFile.read(part).stream().map(p -> p.row().pair()).toList(), "cut at " + end);
        }
    }

    @Test
    void aTornHeaderIsNoRow() throws IOException {
        ScoreJournal.open(table, SETTINGS).close();
        final Path part = ScoreJournal.part(table);
        final String header = Files.readString(part);
        for (int end = 0; end < header.length(); end += 7) {
            Files.writeString(part, header.substring(0, end));
            try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
                journal.append(finished("a"));
            }
            assertEquals(1, ScoreFile.read(part).size(), "cut at " + end);
        }
    }

    @Test
    void changedFilesOrSettingsAndErrorsAreDoneAgain() throws IOException {
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            journal.append(finished("a"));
            journal.append(new FinishedPair(ScoreRow.failed("e", "e", "e", "No."), stamp));
        }
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            assertTrue(journal.find(pair("a"), new Stamp("other", "settings")).isEmpty());
            assertTrue(journal.find(pair("a"), new Stamp("inputs", "other")).isEmpty());
            assertTrue(journal.find(pair("e"), stamp).isEmpty());
        }
    }

    @Test
    void stampsFollowFilesAndMeasurementButNotLimits() throws IOException {
        final Path file = Files.writeString(folder.resolve("x.tif"), "x");
        final ListedFile listed = new ListedFile("x.tif", file, "", Double.NaN, Double.NaN);
        final ListedPair pair = new ListedPair("1", listed, listed, false);
        final Stamp first = Stamp.of(pair, SETTINGS, "windows", "1");
        final ScoreSettings relaxed = new ScoreSettings(3, 4, SETTINGS.aggregation(), SETTINGS.match(),
            SETTINGS.kind(), SETTINGS.farthest(), SETTINGS.seed());
        assertEquals(first, Stamp.of(pair, relaxed, "windows", "1"));
        final ScoreSettings seeded = new ScoreSettings(1, 2, SETTINGS.aggregation(), SETTINGS.match(),
            SETTINGS.kind(), SETTINGS.farthest(), 7);
        assertFalse(first.equals(Stamp.of(pair, seeded, "windows", "1")));
        assertFalse(first.equals(Stamp.of(pair, SETTINGS, "other", "1")));
        assertFalse(first.equals(Stamp.of(pair, SETTINGS, "windows", "2")));
        assertFalse(first.equals(Stamp.of(new ListedPair("1", listed, listed, true), SETTINGS, "windows", "1")));
        Files.writeString(file, "longer");
        assertFalse(first.equals(Stamp.of(pair, SETTINGS, "windows", "1")));
    }

    @Test
    void twoRunsDoNotShareATable() throws IOException {
        try (ScoreJournal journal = ScoreJournal.open(table, SETTINGS)) {
            final String sentence =
                assertThrows(IOException.class, () -> ScoreJournal.open(table, SETTINGS)).getMessage();
            assertTrue(sentence.contains("another run"), sentence);
            journal.append(finished("a"));
        }
    }

    @Test
    void whatHoldsNoScoresIsNotReplaced() throws IOException {
        Files.writeString(table, "name,value\nx,1\n");
        assertThrows(IllegalArgumentException.class, () -> ScoreJournal.open(table, SETTINGS));
        assertEquals("name,value\nx,1\n", Files.readString(table));
        Files.writeString(table, "name,value\n");
        assertThrows(IllegalArgumentException.class, () -> ScoreJournal.open(table, SETTINGS));
    }
}
