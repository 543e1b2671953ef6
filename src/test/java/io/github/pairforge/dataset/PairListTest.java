package io.github.pairforge.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list of pairs may hold, and what it may not. */
class PairListTest {

    @TempDir
    private Path folder;

    private PairList read(final String text) throws IOException {
        return read(text, ListDefaults.NONE);
    }

    private PairList read(final String text, final ListDefaults defaults) throws IOException {
        return PairList.read(Files.writeString(folder.resolve("pairs.csv"), text), defaults);
    }

    private void refused(final String words, final String text) {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
        assertTrue(sentence.contains(words), "\"" + words + "\" is missing in: " + sentence);
        assertTrue(sentence.contains("pairs.csv"), sentence);
    }

    @Test
    void everyColumnIsUnderstood() throws IOException {
        final ListedPair pair = read("id,hr,lr,hr_bands,hr_scale,hr_offset,lr_bands,lr_scale,lr_offset,same_extent\n"
            + "a,x/hr.tif,x/lr.tif,\"1,2\",0.0001,-0.1,\"B4,B3\",0.5,0.25,TRUE\n").pairs().get(0);
        assertEquals(new ListedPair("a",
            new ListedFile("x/hr.tif", folder.resolve("x/hr.tif"), "1,2", 0.0001, -0.1),
            new ListedFile("x/lr.tif", folder.resolve("x/lr.tif"), "B4,B3", 0.5, 0.25), true), pair);
    }

    @Test
    void emptyCellsAndMissingColumnsTakeTheDefaults() throws IOException {
        final ListDefaults defaults =
            ListDefaults.NONE.withHr("1", 0.0001, -0.1).withLr("2", 0.5, 0.25).withSameExtent(true);
        final List<ListedPair> pairs = read("hr,lr,hr_scale,same_extent\nh,l,,\nh,l,0.01,no\n", defaults).pairs();
        assertEquals(List.of("1", "2"), pairs.stream().map(ListedPair::id).toList());
        assertEquals(0.0001, pairs.get(0).hr().scale());
        assertTrue(pairs.get(0).sameExtent());
        assertEquals(0.01, pairs.get(1).hr().scale());
        assertEquals("2", pairs.get(1).lr().bands());
        assertEquals(false, pairs.get(1).sameExtent());
    }

    @Test
    void quotesLineBreaksAndAByteOrderMarkAreNoTrouble() throws IOException {
        final List<ListedPair> pairs =
            read("\ufeffHR , lr,id\r\n\"a, \"\"b\"\".tif\",\"two\nlines.tif\",\"ä\"\r\n\r\n").pairs();
        assertEquals(1, pairs.size());
        assertEquals("a, \"b\".tif", pairs.get(0).hr().listed());
        assertEquals("two\nlines.tif", pairs.get(0).lr().listed());
        assertEquals("ä", pairs.get(0).id());
    }

    @Test
    void otherColumnsAreIgnoredAndSaid() throws IOException {
        assertTrue(read("hr,lr,date\nh,l,2020\n").notes().get(0).contains("date"));
        assertEquals(List.of(), read("hr,lr\nh,l\n").notes());
    }

    @Test
    void headersThatCannotBe() {
        refused("is empty", "");
        refused("no column lr", "hr\nh\n");
        refused("separated by commas", "hr;lr\nh;l\n");
        refused("twice", "hr,lr,hr\nh,l,k\n");
        refused("hr_scal", "hr,lr,hr_scal\nh,l,1\n");
    }

    @Test
    void rowsThatCannotBe() {
        refused("lists no pair", "hr,lr\n");
        refused("row 2: id \"a\" is that of row 1", "id,hr,lr\na,h,l\na,h,l\n");
        refused("row 1: lr is empty", "hr,lr\nh\n");
        refused("row 1: it has 3 fields", "hr,lr\na,b,c\n");
        refused("no end", "hr,lr\n\"h,l\n");
        refused("hr_scale \"tiny\" is not a number", "hr,lr,hr_scale\nh,l,tiny\n");
        refused("\"NaN\"", "hr,lr,lr_offset\nh,l,NaN\n");
        refused("\"Infinity\"", "hr,lr,lr_offset\nh,l,Infinity\n");
        refused("not above 0", "hr,lr,lr_scale\nh,l,-1\n");
        refused("neither true nor false", "hr,lr,same_extent\nh,l,maybe\n");
        refused("cannot be the name", "hr,lr\nh\u0000,l\n");
    }

    @Test
    void filesOutsideOfTheFolderHaveToBeAllowed() throws IOException {
        refused("row 1: hr ../h lies outside", "hr,lr\n../h,l\n");
        refused("outside", "hr,lr\nh," + folder.resolveSibling("l").toAbsolutePath() + "\n");
        assertEquals(folder.resolveSibling("h"),
            read("hr,lr\n../h,l\n", ListDefaults.NONE.withOutside(true)).pairs().get(0).hr().path());
        assertEquals(1, read("hr,lr\nsub/../h,l\n").pairs().size());
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws IOException {
        Files.write(folder.resolve("pairs.csv"),
            new byte[] { 'h', 'r', ',', 'l', 'r', '\n', (byte) 0xff, (byte) 0xfe });
        final String sentence = assertThrows(IllegalArgumentException.class,
            () -> PairList.read(folder.resolve("pairs.csv"), ListDefaults.NONE)).getMessage();
        assertTrue(sentence.contains("UTF-8"), sentence);
        Files.write(folder.resolve("pairs.csv"), "hr,lr\nh,l\n".getBytes(StandardCharsets.UTF_16));
        assertThrows(IllegalArgumentException.class,
            () -> PairList.read(folder.resolve("pairs.csv"), ListDefaults.NONE));
        assertThrows(IOException.class, () -> PairList.read(folder.resolve("none.csv"), ListDefaults.NONE));
    }

    @Test
    void aFolderGivesItsSubfoldersInOrder() throws IOException {
        for (final String name : List.of("b", "a", "c")) {
            final Path sub = Files.createDirectory(folder.resolve(name));
            Files.createFile(sub.resolve("hr.tif"));
            if (!name.equals("c")) {
                Files.createFile(sub.resolve("lr.tif"));
            }
        }
        final PairList list = PairList.read(folder, ListDefaults.NONE.withSameExtent(true));
        assertEquals(List.of("a", "b"), list.pairs().stream().map(ListedPair::id).toList());
        assertEquals("a/hr.tif", list.pairs().get(0).hr().listed());
        assertTrue(list.notes().get(0).startsWith("1 of 3"), list.notes().get(0));
        assertThrows(IllegalArgumentException.class, () -> PairList.read(folder.resolve("c"), ListDefaults.NONE));
    }
}
