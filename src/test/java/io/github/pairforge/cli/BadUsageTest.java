package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Command lines that make no sense. */
class BadUsageTest {

    @TempDir
    private Path folder;
    private Path hr;
    private Path lr;
    private Path out;

    @BeforeEach
    void makePair() throws IOException {
        hr = TestImages.square(2.5, 64, 3).write(folder.resolve("hr.tif"));
        lr = TestImages.square(10, 16, 3).write(folder.resolve("lr.tif"));
        out = folder.resolve("out.tif");
    }

    private Object[] degrade(final Object... more) {
        final List<Object> args =
            new ArrayList<>(List.of("degrade", "--hr", hr, "--model", "identity", "--output", out));
        args.addAll(List.of(more));
        return args.toArray();
    }

    private void fails(final String words, final Object... more) {
        final String sentence = Cli.fail(folder, degrade(more));
        assertTrue(sentence.contains(words), "\"" + words + "\" is missing in: " + sentence);
    }

    private void isMisuse(final String words, final Object... args) {
        final String sentence = Cli.misuse(folder, args);
        assertTrue(sentence.contains(words), "\"" + words + "\" is missing in: " + sentence);
    }

    @Test
    void unknownCommandsAndOptions() {
        isMisuse("frobnicate", "frobnicate");
        isMisuse("--frobnicate", degrade("--frobnicate", 1));
        isMisuse("--outptu", "degrade", "--hr", hr, "--outptu", out);
        isMisuse("--frobnicate", "--frobnicate");
        isMisuse("--frobnicate", "demo", "--output", folder.resolve("demo"), "--frobnicate");
        isMisuse("surplus", degrade("--factor", 4, "surplus"));
    }

    @Test
    void missingOptionsAndValues() {
        isMisuse("--hr", "degrade", "--output", out);
        isMisuse("--output", "degrade", "--hr", hr);
        isMisuse("--reference", "harmonize", "--image", hr, "--output", out);
        isMisuse("--image", "noise", "--output", out);
        isMisuse("--output", "sample");
        isMisuse("FILE", "info");
        isMisuse("--seed", degrade("--seed"));
        isMisuse("--hr", degrade("--hr", hr));
    }

    @Test
    void valuesThatAreNoNumbers() {
        isMisuse("--seed", degrade("--seed", "abc"));
        isMisuse("--seed", degrade("--seed", "1e3"));
        isMisuse("--seed", degrade("--seed", "99999999999999999999"));
        isMisuse("--factor", degrade("--factor", "four"));
        isMisuse("--hr-scale", degrade("--factor", 4, "--hr-scale", "tiny"));
        isMisuse("--size", "sample", "--size", "big", "--output", folder.resolve("s"));
        isMisuse("--threads", degrade("--threads", "many"));
    }

    @Test
    void numbersThatCannotBe() {
        isMisuse("--threads: 0", degrade("--factor", 4, "--threads", 0));
        isMisuse("--threads: -2", degrade("--factor", 4, "--threads", -2));
        isMisuse("--threads: 5000", degrade("--factor", 4, "--threads", 5000));
        isMisuse("--factor", degrade("--factor", 0.5));
        isMisuse("--factor", degrade("--factor", -4));
        isMisuse("--factor", degrade("--factor", "NaN"));
        isMisuse("--factor", degrade("--factor", "Infinity"));
        isMisuse("--hr-scale", degrade("--factor", 4, "--hr-scale", "NaN"));
        isMisuse("--hr-scale", degrade("--factor", 4, "--hr-scale", -1));
        isMisuse("--hr-scale", degrade("--factor", 4, "--hr-scale", 0));
        isMisuse("--hr-offset", degrade("--factor", 4, "--hr-offset", "-Infinity"));
        isMisuse("--image-scale", "noise", "--image", hr, "--image-scale", "NaN", "--output", out);
        isMisuse("--reference-offset", "harmonize", "--image", hr, "--reference", lr, "--reference-offset", "NaN",
            "--output", out);
    }

    @Test
    void choicesThatAreNotOffered() {
        isMisuse("--type", degrade("--factor", 4, "--type", "uint8"));
        isMisuse("--harmonize", degrade("--factor", 4, "--harmonize", "magic"));
        isMisuse("--method", "harmonize", "--image", hr, "--reference", lr, "--method", "magic", "--output", out);
        isMisuse("--pitch", "harmonize", "--image", hr, "--reference", lr, "--pitch", "NaN", "--output", out);
    }

    @Test
    void factorsThatContradict() throws IOException {
        fails("factor", "--factor", 65);
        fails("hr.tif", "--factor", 65);
        fails("factor", "--factor", 3, "--lr", lr);
        fails("give factor");
        final Path wide = new TestImages(TestImages.square(2.5, 64, 3).grid().withSize(1, 1).withSize(4096, 4096),
            List.of("", ""), TestImages::texture).write(folder.resolve("wide.tif"));
        final String sentence = Cli.fail(folder, "degrade", "--hr", wide, "--model", "identity", "--factor", 2000,
            "--output", out);
        assertTrue(sentence.contains("2000"), sentence);
    }

    @Test
    void optionsThatNeedTheLrImage() {
        fails("give lr", "--factor", 4, "--same-extent");
        fails("give lr", "--factor", 4, "--harmonize", "global");
        isMisuse("--lr", degrade("--factor", 4, "--lr-bands", "1,2,3"));
        isMisuse("--lr", degrade("--factor", 4, "--lr-scale", 1));
    }

    @Test
    void sigmasThatFitNothing() throws IOException {
        fails("2 values for 3 bands", "--factor", 4, "--sigma", "1,2");
        fails("4 values for 3 bands", "--factor", 4, "--sigma", "1,2,3,4");
        fails("sigma: \"\"", "--factor", 4, "--sigma", "1,,2");
        for (final String wrong : List.of("wide", "-1", "NaN", "m", "1km", "3.0;x;2")) {
            fails("sigma: \"", "--factor", 4, "--sigma", wrong);
        }
        fails("sigma: 1000", "--factor", 4, "--sigma", "1000");
        fails("sigma: Infinity", "--factor", 4, "--sigma", "Infinity");
        fails("sigma: 1e9m", "--factor", 4, "--sigma", "1e9m");
        fails("kernel of 127 x 127", "--factor", 4, "--sigma", "21");
        final Path nowhere = TestImages.square(2.5, 64, 3).withoutPlace().write(folder.resolve("nowhere.tif"));
        final String sentence = Cli.fail(folder, "degrade", "--hr", nowhere, "--model", "identity", "--factor", 4,
            "--sigma", "5m", "--output", out);
        assertTrue(sentence.contains("sigma: 5m") && sentence.contains("nowhere.tif"), sentence);
    }

    @Test
    void noiseThatIsNone() {
        fails("noise: \"abc\" is neither none, sen2naip", "--factor", 4, "--noise", "abc");
        fails("noise: \"\"", "--factor", 4, "--noise", "");
        fails("noise", "--factor", 4, "--noise", "-0.1");
        fails("noise", "--factor", 4, "--noise", "NaN");
        fails("noise", "--factor", 4, "--noise", "Infinity");
        assertTrue(
            Cli.fail(folder, "noise", "--image", hr, "--noise", "abc", "--output", out).contains("noise: \"abc\""));
        assertTrue(Cli.fail(folder, "noise", "--image", hr, "--noise", hr, "--output", out).contains("hr.tif"));
        assertTrue(Cli.fail(folder, "noise", "--image", hr, "--noise", folder, "--output", out).contains("folder"));
    }

    @Test
    void bandsThatAreNotThere() throws IOException {
        fails("hr.tif has no band 4", "--factor", 4, "--hr-bands", "1,4");
        fails("hr.tif has no band 0", "--factor", 4, "--hr-bands", "0");
        fails("hr.tif has no band -1", "--factor", 4, "--hr-bands", "-1");
        fails("hr.tif has no band 99999999999", "--factor", 4, "--hr-bands", "99999999999");
        fails("hr.tif has no band Red", "--factor", 4, "--hr-bands", "Red");
        fails("names no band", "--factor", 4, "--hr-bands", ",");
        fails("twice", "--factor", 4, "--hr-bands", "1,2,1");
        fails("lr.tif has no band 9", "--lr", lr, "--lr-bands", "1,2,9");
        fails("hr.tif has 3 bands, lr.tif has 2 bands", "--lr", lr, "--lr-bands", "1,2");
        final Path named = TestImages.square(2.5, 64, 3).named("Red", "Green", "Blue")
            .write(folder.resolve("named.tif"));
        final String sentence =
            Cli.fail(folder, "noise", "--image", named, "--image-bands", "Red,Violet", "--output", out);
        assertTrue(sentence.contains("no band Violet; it has Red, Green, Blue"), sentence);
    }

    @Test
    void modelsThatAreNone() throws IOException {
        final Path good = folder.resolve("good.json");
        Cli.succeed("degrade", "--hr", hr, "--model", "identity", "--sigma", 2, "--factor", 4, "--output", out,
            "--model-out", good);
        Files.delete(out);
        final String json = Files.readString(good);
        refusesModel(json.replace("\"version\": 1", "\"version\": 99"), "version 99", "update PairForge");
        refusesModel(json.replace("\"version\": 1", "\"version\": \"one\""), "version");
        refusesModel(json.substring(0, json.length() / 2), "no JSON");
        refusesModel(json.replace("\"sigma\": 2.0", "\"sigma\": -1"), "bands[0].kernel", "-1");
        refusesModel(json.replace("\"size\": 13", "\"size\": 12"), "bands[0].kernel", "12");
        refusesModel(json.replace("\"size\": 13", "\"size\": 1000000001"), "bands[0].kernel.size");
        refusesModel(json.replace("\"kernel\"", "\"colonel\""), "bands[0].kernel is missing");
        refusesModel(json.replace("\"factor\": 4.0", "\"factor\": 0.5"), "factor of 0.5");
        refusesModel("{}", "no degradation model");
        refusesModel("[]", "not an object");
        refusesModel("", "model.json");
        refusesModel("12", "not an object");
        refusesModel("[".repeat(1_000_000), "no JSON");
        refusesModel("\u0000\u0001");
        final String unknown = Cli.fail(folder, "degrade", "--hr", hr, "--model", "nonsense", "--output", out);
        assertTrue(unknown.contains("nonsense does not exist; give a model file or one of the presets sen2naip"),
            unknown);
        final String directory = Cli.fail(folder, "degrade", "--hr", hr, "--model", folder, "--output", out);
        assertTrue(directory.contains("is a folder"), directory);
        final String image = Cli.fail(folder, "degrade", "--hr", hr, "--model", lr, "--output", out);
        assertTrue(image.contains("lr.tif is no JSON"), image);
    }

    private void refusesModel(final String json, final String... words) throws IOException {
        final Path model = folder.resolve("model.json");
        Files.writeString(model, json);
        final String sentence = Cli.fail(folder, "degrade", "--hr", hr, "--model", model, "--output", out);
        assertTrue(sentence.contains("model.json"), sentence);
        for (final String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is missing in: " + sentence);
        }
        final String noise = Cli.fail(folder, "noise", "--image", hr, "--noise", model, "--output", out);
        assertTrue(noise.contains("model.json"), noise);
    }

    @Test
    void samplesThatCannotBe() {
        final Path target = folder.resolve("sample");
        for (final Object[] wrong : List.of(new Object[] { "--size", 0 }, new Object[] { "--size", -384 },
            new Object[] { "--size", 100_000 }, new Object[] { "--size", 385 }, new Object[] { "--factor", 1 },
            new Object[] { "--factor", 11 }))
        {
            final String sentence = Cli.fail(folder, "sample", wrong[0], wrong[1], "--output", target);
            assertTrue(sentence.contains(((String) wrong[0]).substring(2) + ": " + wrong[1]), sentence);
        }
    }

    @Test
    void debugAlsoSaysWhere() {
        final Cli run = Cli.run("degrade", "--debug", "--hr", folder.resolve("none.tif"), "--output", out);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none.tif does not exist") && run.err().contains("\tat "), run.err());
    }
}
