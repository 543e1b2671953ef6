package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** {@code compare --hr HR --lr LR} and {@code compare --image DEGRADED --lr LR}. */
class CompareCliTest {

    private static final List<Object> MODEL =
        List.of("--model", "gaussian", "--sigma", "7m", "--harmonize", "global", "--noise", "sen2naip");

    @TempDir
    private static Path folder;
    private static SmallPair pair;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    private static Object[] compare(final Object... more) {
        final List<Object> args = new ArrayList<>(List.of("compare", "--hr", pair.hr(), "--lr", pair.lr()));
        args.addAll(MODEL);
        args.addAll(Arrays.asList(more));
        return args.toArray();
    }

    private static JsonObject json(final Object... args) {
        final String out = Cli.succeed(args).out();
        assertFalse(out.contains("NaN"), out);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    @Test
    void theTableNamesEveryAspectWithItsVerdict() {
        final String out = Cli.succeed(compare()).out();
        for (final String words : new String[] { "aspect", "next visit", "Reflectance", "Spectral angle", "Histogram",
            "Local means", "Fine detail", "Noise against reflectance", "Residual shift", "of 10 aspects" })
        {
            assertTrue(out.contains(words), words + " is missing in " + out);
        }
    }

    @Test
    void whatWasDegradedBeforeGivesTheSameFindings() throws IOException {
        final Path degraded = folder.resolve("compared.tif");
        final Path table = folder.resolve("findings.csv");
        final JsonObject first = json(compare("--output", degraded, "--json"));
        final JsonObject again =
            json("compare", "--image", degraded, "--lr", pair.lr(), "--findings", table, "--json");
        assertEquals(first.get("findings"), again.get("findings"));
        assertEquals("aspect,value,unit,p,next_visit,verdict,words", Files.readAllLines(table).get(0));
        assertEquals(11, Files.readAllLines(table).size());
    }

    @Test
    void theSeedAloneDecides() {
        assertEquals(json(compare("--json", "--threads", 1)), json(compare("--json", "--threads", 2)));
        assertFalse(json(compare("--json")).equals(json(compare("--json", "--seed", 7))));
    }

    /** However different the images are: they were compared. */
    @Test
    void theExitCodeDoesNotDependOnTheVerdict() {
        final Cli run = Cli.succeed("compare", "--hr", pair.hr(), "--lr", pair.lr(), "--model", "identity", "--noise",
            "0.1");
        assertTrue(run.out().contains("differ more than the sensor's own next visit: "), run.out());
    }

    @Test
    void thatWhichCannotBe() {
        assertTrue(Cli.misuse(folder, "compare", "--lr", pair.lr()).contains("--image"));
        assertTrue(Cli.misuse(folder, compare("--image", pair.lr())).contains("--image"));
        assertTrue(Cli.misuse(folder, "compare", "--hr", pair.hr()).contains("--lr"));
        assertTrue(Cli.fail(folder, compare("--report", folder.resolve("r.txt"))).contains(".html"));
        assertTrue(Cli.fail(folder, compare("--output", pair.lr())).contains("lr"));
        assertTrue(Cli.fail(folder, "compare", "--image", pair.hr(), "--lr", pair.lr()).contains("give it as hr"));
    }
}
