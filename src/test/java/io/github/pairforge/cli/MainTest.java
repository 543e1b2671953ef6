package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.TestImages;

/** The command line as a process of its own: exit codes, and nothing on its streams that did not pass through ours. */
class MainTest {

    @TempDir
    private Path folder;

    private int main(final String... args) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PairForge.class.getName()));
        command.addAll(List.of(args));
        final Process process = new ProcessBuilder(command).directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile()).redirectError(folder.resolve("stderr").toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
        return process.exitValue();
    }

    private List<String> err() throws IOException {
        return Files.readAllLines(folder.resolve("stderr"));
    }

    @Test
    void withoutArgumentsTheDemoRunsInTheCurrentFolder() throws IOException, InterruptedException {
        assertEquals(0, main());
        assertEquals(List.of(), err());
        assertTrue(Files.isRegularFile(folder.resolve("target/demo/report.html")));
        assertTrue(Files.readString(folder.resolve("stdout")).contains("mean absolute error"));
    }

    @Test
    void failuresAreOneLine() throws IOException, InterruptedException {
        TestImages.square(10, 64, 3).write(folder.resolve("image.tif"));
        assertEquals(1, main("noise", "--image", "missing.tif", "--output", "out.tif"));
        assertEquals(List.of("pairforge: image: missing.tif does not exist; check the path."), err());
        // GDAL's own complaints must not reach the terminal.
        Files.writeString(folder.resolve("bad.vrt"), "<VRTDataset rasterXSize=\"64\" rasterYSize=\"64\">"
            + "<VRTRasterBand dataType=\"Float32\" band=\"1\"><SimpleSource><SourceFilename>none.tif</SourceFilename>"
            + "</SimpleSource></VRTRasterBand></VRTDataset>");
        assertEquals(1, main("noise", "--image", "bad.vrt", "--output", "out.tif"));
        assertEquals(1, err().size(), String.join("\n", err()));
        assertTrue(err().get(0).startsWith("pairforge: ") && err().get(0).contains("bad.vrt"), err().get(0));
    }

    @Test
    void badUsageIsTwo() throws IOException, InterruptedException {
        assertEquals(2, main("noise", "--image", "image.tif"));
        assertEquals("pairforge: Missing required option: '--output=FILE'", err().get(0));
    }
}
