package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxNetworks;

/** Where models are found, and whether they are the right files. */
class ModelLibraryTest {

    private static final String CARD = """
        {"format": "pairforge-model-card", "name": "%s", "file": "%s", "sha256": "%s"}
        """;

    @TempDir
    private Path folder;

    private Path net(final String path, final int bands) throws IOException {
        final Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        OnnxNetworks.identity(bands).write(file);
        return file;
    }

    @Test
    void modelsAreNamedByFileCardOrName() throws IOException {
        final Path onnx = net("one/a.onnx", 1);
        final Path card = Files.writeString(folder.resolve("one/a.json"),
            CARD.formatted("Fine Net", "a.onnx", ModelHashes.sha256(onnx)));
        final ModelLibrary library = new ModelLibrary(List.of(folder, folder.resolve("missing")));
        for (final String name : List.of("Fine Net", "fine net", "a", "a.json", onnx.toString(), card.toString())) {
            assertEquals(onnx, library.find(name).card().file(), name);
        }
        assertEquals(1, library.list().size());
    }

    @Test
    void unknownAndAmbiguousNames() throws IOException {
        net("one/a.onnx", 1);
        net("two/a.onnx", 2);
        final ModelLibrary library = new ModelLibrary(List.of(folder));
        final String several = assertThrows(IOException.class, () -> library.find("a")).getMessage();
        assertTrue(several.contains("one") && several.contains("two"), several);
        final String none = assertThrows(IOException.class, () -> library.find("b")).getMessage();
        assertTrue(none.contains("no model \"b\"") && none.contains(folder.toString()), none);
    }

    @Test
    void aFolderOfThatNameHidesNoModel() throws IOException {
        net("a.onnx", 1);
        // The working directory has a folder of that name.
        net("src.onnx", 2);
        assertEquals(folder.resolve("src.onnx"), new ModelLibrary(List.of(folder)).find("src").card().file());
    }

    @Test
    void brokenCardsDoNotHideTheRest() throws IOException {
        net("good.onnx", 1);
        Files.writeString(folder.resolve("bad.json"), "{\"format\": \"pairforge-model-card\", \"nmae\": 1}");
        Files.writeString(folder.resolve("other.json"), "{\"something\": 1}");
        final List<ModelLibrary.Entry> entries = new ModelLibrary(List.of(folder)).list();
        assertEquals(2, entries.size());
        assertTrue(entries.get(0).problem().contains("nmae"), entries.toString());
        assertEquals("good", entries.get(1).name());
    }

    @Test
    void hashesAreCheckedAgainWhenTheFileChanges() throws IOException {
        final Path onnx = net("a.onnx", 1);
        final String right = ModelHashes.sha256(onnx);
        Files.writeString(folder.resolve("a.json"), CARD.formatted("a", "a.onnx", right.toUpperCase()));
        final ModelHashes hashes = new ModelHashes();
        final CardFile file = ModelCards.read(folder.resolve("a.json"));
        assertEquals(HashState.MATCHES, hashes.state(file.card()));
        final FileTime time = Files.getLastModifiedTime(onnx);
        OnnxNetworks.identity(2).write(onnx);
        Files.setLastModifiedTime(onnx, FileTime.fromMillis(time.toMillis() + 5000));
        assertEquals(HashState.DIFFERS, hashes.state(file.card()));
        final String sentence = assertThrows(IOException.class, () -> hashes.require(file)).getMessage();
        assertTrue(sentence.contains(right.toUpperCase()) && sentence.contains("a.onnx is not the file"), sentence);
        Files.delete(onnx);
        assertEquals(HashState.MISSING, hashes.state(file.card()));
        assertTrue(assertThrows(IOException.class, () -> hashes.require(file)).getMessage().contains("missing"));
    }

    @Test
    void fijisFolderIsFoundBySystemProperty() {
        final String before = System.getProperty("imagej.dir");
        System.setProperty("imagej.dir", folder.toString());
        try {
            assertTrue(ModelLibrary.standard().folders().contains(folder.resolve("models").resolve("pairforge")));
        }
        finally {
            if (before == null) {
                System.clearProperty("imagej.dir");
            }
            else {
                System.setProperty("imagej.dir", before);
            }
        }
    }
}
