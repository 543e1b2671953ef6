package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** File names that nobody should give, and somebody does. */
class FileNamesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "with space", " leading", "\u00fcml\u00e4\u00fct",
        "'quoted'", "\"double\"", "two\nlines", "tab\there",
        "-dash", "--output", "--", "@file", "%s%n%d", "${HOME}", "$(id)", "a;b|c&d", "back\\slash", "\u001b[31mred",
        "\ud83d\udef0 satellite", "50% *?[x]", "#hash", "=",
        "long-long-long-long-long-long-long-long-long-long-long-12\ud83d\udef0x" })
    void workAndAreNamedInOneLine(final String name) throws IOException {
        final Path hr = folderOf(name);
        TestImages.square(2.5, 64, 3).write(hr);
        final Path out = hr.resolveSibling(name + " out.tif");
        final Path model = hr.resolveSibling(name + ".json");
        final Cli run = Cli.succeed("degrade", "--hr=" + hr, "--model", "identity", "--factor", "4", "--output", out,
            "--model-out=" + model, "--picture", hr.resolveSibling(name + ".png"));
        assertEquals(1, run.out().lines().count(), run.out());
        Cli.succeed("degrade", "--hr", hr, "--model", model, "--noise", model, "--output", out);
        Cli.succeed("info", hr);
        final JsonObject json = JsonParser.parseString(Cli.succeed("info", "--json", out).out()).getAsJsonObject();
        assertEquals(out.toString(), json.get("file").getAsString());
        Files.writeString(hr, "II*");
        final String sentence = Cli.fail(folder, "noise", "--image", hr, "--output", out);
        assertTrue(sentence.contains(".tif"), sentence);
    }

    private Path folderOf(final String name) throws IOException {
        try {
            return Files.createDirectory(folder.resolve(name)).resolve(name + ".tif");
        }
        catch (final InvalidPathException e) {
            assumeTrue(false, "this system's file names cannot hold it");
            throw e;
        }
    }

    @Test
    void namesThatBeginWithADash() {
        // Relative to the working directory, where there is no such file: the complaint shows that it was a file name.
        assertTrue(Cli.fail(folder, "info", "--", "-none.tif").contains("-none.tif does not exist"));
        assertTrue(Cli.fail(folder, "info", "./-none.tif").contains("-none.tif does not exist"));
        final Path out = folder.resolve("out.tif");
        assertTrue(Cli.fail(folder, "noise", "--image=-none.tif", "--output", out)
            .contains("-none.tif does not exist"));
        assertTrue(Cli.fail(folder, "noise", "--image", "-none.tif", "--output", out)
            .contains("-none.tif does not exist"));
        final String unknown = Cli.misuse(folder, "info", "-none.tif");
        assertTrue(unknown.contains("-none.tif"), unknown);
        final String swallowed = Cli.misuse(folder, "noise", "--image", "--output", out);
        assertTrue(swallowed.contains("--output"), swallowed);
    }

    @Test
    void aNameWithAnAtSignIsNotAListOfArguments() throws IOException {
        Files.writeString(folder.resolve("args"), "--help");
        assertTrue(Cli.fail(folder, "info", "@" + folder.resolve("args")).contains("does not exist"));
    }

    @Test
    void namesThatAreNoPaths() {
        assertTrue(Cli.misuse(folder, "info", "a\0b").contains("FILE"));
        assertTrue(Cli.misuse(folder, "noise", "--image", "a\0b", "--output", "out.tif").contains("--image"));
        final Path hr = folder.resolve("none.tif");
        assertTrue(Cli.fail(folder, "degrade", "--hr", hr, "--model", "a\0b", "--output", folder.resolve("o.tif"))
            .contains("none.tif"));
    }

    @Test
    void negativeNumbersAreNoOptions() throws IOException {
        final Path hr = TestImages.square(2.5, 64, 3).with((b, x, y) -> 0.1 + TestImages.texture(b, x, y))
            .write(folder.resolve("hr.tif"));
        Cli.succeed("noise", "--image", hr, "--image-offset", "-0.1", "--seed", "-5", "--output",
            folder.resolve("out.tif"));
    }
}
