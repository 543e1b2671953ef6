package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.TestImages;

class AlignCliTest {

    @TempDir
    private Path folder;
    private Path reference;
    private Path image;

    @BeforeEach
    void write() throws IOException {
        reference = ShiftedScenes.write(folder.resolve("reference.tif"), 0, 0);
        image = ShiftedScenes.write(folder.resolve("image.tif"), 0.8, -0.4);
    }

    @Test
    void oneImageIsAlignedAndItsAlignmentUsedAgain() {
        final Path json = folder.resolve("alignment.json");
        final Cli run = Cli.succeed("align", "--image", image, "--reference", reference, "--output",
            folder.resolve("a.tif"), "--alignment-out", json, "--json");
        final JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(-0.8, result.get("dx").getAsDouble(), 0.03);
        assertTrue(Math.abs(result.get("residualDx").getAsDouble()) < 0.05);
        final Cli again = Cli.succeed("align", "--image", image, "--alignment", json, "--output",
            folder.resolve("b.tif"));
        assertTrue(again.out().contains("not measured"), again.out());
    }

    @Test
    void severalImagesAreATimeSeries() throws IOException {
        final Path output = folder.resolve("series");
        final Path table = folder.resolve("shifts.csv");
        final Cli run = Cli.succeed("align", "--image", reference, "--image", image, "--output", output, "--table",
            table);
        assertTrue(run.out().contains("1 image was aligned"), run.out());
        assertTrue(Files.exists(output.resolve("image-aligned.tif")));
        assertEquals(3, Files.readAllLines(table).size());
    }

    @Test
    void badUsageAndBadInputAreOneSentence() throws IOException {
        final Path output = folder.resolve("no.tif");
        assertTrue(Cli.misuse(folder, "align", "--image", image, "--output", output).contains("--reference"));
        assertTrue(Cli.misuse(folder, "align", "--image", image, "--reference", reference, "--kind", "bent",
            "--output", output).contains("--kind"));
        assertTrue(Cli.misuse(folder, "align", "--image", image, "--reference", reference, "--table",
            folder.resolve("t.csv"), "--output", output).contains("time series"));
        final Path flat =
            TestImages.square(10, 96, 2).with((b, x, y) -> 0.3).write(folder.resolve("flat.tif"));
        assertTrue(Cli.fail(folder, "align", "--image", flat, "--reference", reference, "--output", output)
            .contains("cannot be aligned"));
        final Path cut = Files.writeString(folder.resolve("cut.json"), "{\"format\": \"pairforge-al");
        assertTrue(Cli.fail(folder, "align", "--image", image, "--alignment", cut, "--output", output)
            .contains("cut.json"));
    }
}
