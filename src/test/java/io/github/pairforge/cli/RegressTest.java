package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** {@code regress} on the command line. */
class RegressTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    @Test
    void printsWeightsAndWritesTheModel() {
        final Path model = folder.resolve("regression.json");
        final String out = Cli.succeed("regress", "--pair", pair.hr(), pair.lr(), "--replicates", 20, "--model-out",
            model).out();
        assertTrue(out.contains("4 HR bands to 4 LR bands"), out);
        assertTrue(out.contains("condition number"), out);
        assertTrue(Files.exists(model));
    }

    /** One band of four, in a file with the image's georeference. */
    @Test
    void mixAppliesWhatWasWritten() {
        final Path model = folder.resolve("one.json");
        Cli.succeed("regress", "--pair", pair.hr(), pair.lr(), "--lr-bands", "2", "--replicates", 0, "--model-out",
            model);
        final Path output = folder.resolve("mixed.tif");
        Cli.succeed("mix", "--image", pair.hr(), "--regression", model, "--output", output, "--picture",
            folder.resolve("mixed.png"));
        final String info = Cli.succeed("info", output).out();
        assertTrue(info.contains("128 x 128 pixels, 1 band"), info);
        assertTrue(info.contains("2.5 x 2.5"), info);
        isMisuse("--regression", "mix", "--image", pair.hr(), "--output", output);
    }

    @Test
    void pairsAreGivenInThreeWays() throws IOException {
        final JsonObject json = JsonParser.parseString(Cli.succeed("regress", "--hr", pair.hr(), "--hr", pair.hr(),
            "--lr", pair.lr(), "--lr", pair.lr(), "--lr-bands", "2", "--replicates", 20, "--json").out())
            .getAsJsonObject();
        assertEquals(2, json.getAsJsonArray("pairs").size());
        assertEquals(1, json.getAsJsonArray("bands").size());
        assertEquals(4, json.getAsJsonArray("bands").get(0).getAsJsonObject().getAsJsonArray("weights").size());
        final Path list = folder.resolve("pairs.csv");
        Files.writeString(list, "hr,lr\n" + pair.hr().getFileName() + "," + pair.lr().getFileName() + "\n");
        final JsonObject listed = JsonParser.parseString(Cli.succeed("regress", "--pairs", list, "--replicates", 0,
            "--json").out()).getAsJsonObject();
        assertEquals(1, listed.getAsJsonArray("pairs").size());
        assertFalse(listed.getAsJsonArray("bands").get(0).getAsJsonObject().has("low"));
    }

    private static void isMisuse(final String words, final Object... args) {
        final String sentence = Cli.misuse(folder, args);
        assertTrue(sentence.contains(words), "\"" + words + "\" is missing in: " + sentence);
    }

    @Test
    void thatWhichMakesNoSense() {
        isMisuse("--pair", "regress");
        isMisuse("one of them", "regress", "--pair", pair.hr(), pair.lr(), "--pairs", folder);
        isMisuse("as many of both", "regress", "--hr", pair.hr());
        isMisuse("--outside", "regress", "--pair", pair.hr(), pair.lr(), "--outside");
        isMisuse("--robust", "regress", "--pair", pair.hr(), pair.lr(), "--robust", "magic");
        isMisuse("--threshold", "regress", "--pair", pair.hr(), pair.lr(), "--threshold", 0);
        isMisuse("--saturated", "regress", "--pair", pair.hr(), pair.lr(), "--saturated", -1);
        isMisuse("--confidence", "regress", "--pair", pair.hr(), pair.lr(), "--confidence", 1);
    }
}
