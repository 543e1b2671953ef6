package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;

/** Bio-Formats is not on the test class path; a stand-in with the two methods that are called is compiled here. */
class BioFormatsReaderTest {

    @TempDir
    private Path folder;

    @Test
    void withoutBioFormatsNothingIsReadAndTheChooserSaysSo() throws IOException {
        final Path file = Files.writeString(folder.resolve("a.czi"), "x");
        assertFalse(new BioFormatsReader().canRead(file, ByteBuffer.allocate(0)));
        final String message = assertThrows(IOException.class,
            () -> new RasterReaders(List.of(new BioFormatsReader())).open(file)).getMessage();
        assertTrue(message.contains("Bio-Formats was not found"), message);
    }

    @Test
    void withBioFormatsItIsCalledByName() throws IOException {
        try (URLClassLoader classes = standIn()) {
            final RasterReaders readers = new RasterReaders(List.of(new BioFormatsReader(classes)));
            final Path good = Files.writeString(folder.resolve("good"), "x");
            try (RasterFile raster = readers.open(good)) {
                assertEquals(7, raster.grid().width());
                assertEquals(good.toString(), raster.name());
            }
            final Path bad = Files.writeString(folder.resolve("bad"), "x");
            assertEquals(bad + " cannot be opened by Bio-Formats: broken",
                assertThrows(IOException.class, () -> readers.open(bad)).getMessage());
            final Path none = Files.writeString(folder.resolve("other"), "x");
            assertTrue(assertThrows(IOException.class, () -> readers.open(none)).getMessage()
                .contains("asked: Bio-Formats"));
        }
    }

    private URLClassLoader standIn() throws IOException {
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "not run: this Java has no compiler");
        final Path plugin = source("loci/plugins/BF.java", "package loci.plugins; public class BF {"
            + " public static ij.ImagePlus[] openImagePlus(String p) throws Exception {"
            + " if (p.endsWith(\"bad\")) throw new Exception(\"broken\");"
            + " return new ij.ImagePlus[] { new ij.ImagePlus(\"t\", new ij.process.FloatProcessor(7, 5)) }; } }");
        final Path formats = source("loci/formats/ImageReader.java", "package loci.formats; public class ImageReader {"
            + " public boolean isThatType(String p, boolean open) {"
            + " return p.endsWith(\"good\") || p.endsWith(\"bad\"); }"
            + " public void close() { } }");
        assertEquals(0, compiler.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
            folder.toString(), plugin.toString(), formats.toString()));
        return new URLClassLoader(new URL[] { folder.toUri().toURL() }, BioFormatsReader.class.getClassLoader());
    }

    private Path source(final String name, final String text) throws IOException {
        final Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
