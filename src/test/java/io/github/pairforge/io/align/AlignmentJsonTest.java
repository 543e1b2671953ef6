package io.github.pairforge.io.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.Transform;

class AlignmentJsonTest {

    private static final ShiftEstimate FOUND = new ShiftEstimate(ShiftEstimate.Status.FOUND, "",
        new Shift(1 / 3.0, -Math.PI), 0.01, 0.02, Double.POSITIVE_INFINITY, 0.9, 1e-17);

    private static final Alignment ALIGNMENT = new Alignment(
        new Transform(Transform.Kind.AFFINE, 1 + 1e-15, 0.1, -4_999_999.123456789, Double.MIN_NORMAL, 0.7, 1 / 7.0),
        "EPSG:32633", 156, 157, 10 / 3.0, Double.NaN, FOUND, ShiftEstimate.failed("It is \"flat\".\n"),
        new Alignment.Ties(99, 77, 1.1, Double.NaN), new Alignment.Origin("1.0", Map.of("method", "dft"),
            List.of(new Alignment.Input("image", "ä b.tif", "00ff"))));

    @TempDir
    private Path folder;

    @Test
    void comesBackBitByBit() throws IOException {
        final Path file = folder.resolve("alignment.json");
        AlignmentJson.write(ALIGNMENT, file);
        final Alignment read = AlignmentJson.read(file);
        assertEquals(ALIGNMENT.transform(), read.transform());
        assertEquals(ALIGNMENT.residual(), read.residual());
        assertEquals(ALIGNMENT.ties(), read.ties());
        assertEquals(ALIGNMENT.origin(), read.origin());
        assertEquals(ALIGNMENT.shift().shift(), read.shift().shift());
        // JSON has no infinity: what is not finite is unknown.
        assertTrue(Double.isNaN(read.shift().peakRatio()) && Double.isNaN(read.metresPerPixel()));
        assertEquals(AlignmentJson.toJson(read), AlignmentJson.toJson(AlignmentJson.fromJson(
            AlignmentJson.toJson(read), "again")));
    }

    /** Wherever a file is cut off, there is one sentence that names it. */
    @Test
    void truncatedFilesAreRefused() {
        final String text = AlignmentJson.toJson(ALIGNMENT).strip();
        for (int n = 0; n < text.length(); n++) {
            final String part = text.substring(0, n);
            final String sentence = assertThrows(IllegalArgumentException.class,
                () -> AlignmentJson.fromJson(part, "cut.json")).getMessage();
            assertTrue(sentence.startsWith("cut.json"), sentence);
        }
    }

    @Test
    void everyFieldIsChecked() {
        for (final String[] change : new String[][] { { "\"affine\"", "\"bent\"", "kind" },
            { "\"version\": 1", "\"version\": 2", "update PairForge" }, { "pairforge-alignment", "other", "format" },
            { "\"width\": 156", "\"width\": -1", "pixels" }, { "\"xx\": 1.000000000000001", "\"xx\": 1e999", "xx" },
            { "\"yy\": 0.7", "\"yx\": 0.7", "yy" }, { "\"found\"", "\"maybe\"", "status" },
            { "\"matches\": 99", "\"matches\": \"many\"", "matches" } })
        {
            final String text = AlignmentJson.toJson(ALIGNMENT);
            final String changed = text.replace(change[0], change[1]);
            assertTrue(!text.equals(changed), change[0]);
            final String sentence = assertThrows(IllegalArgumentException.class,
                () -> AlignmentJson.fromJson(changed, "bad.json")).getMessage();
            assertTrue(sentence.contains(change[2]) && sentence.contains("bad.json"), sentence);
        }
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        final Path missing = folder.resolve("missing.json");
        assertTrue(assertThrows(IOException.class, () -> AlignmentJson.read(missing)).getMessage()
            .contains("does not exist"));
        assertTrue(assertThrows(IOException.class, () -> AlignmentJson.read(folder)).getMessage()
            .contains("is a folder"));
        assertTrue(Files.isDirectory(folder));
    }
}
