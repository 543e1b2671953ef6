package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** {@code fit --kernel-only}, and command lines of {@code fit} that make no sense. */
class FitKernelCliTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    private static Object[] quick(final Object... more) {
        final Object[] args = { "fit", "--kernel-only", "--families", "gaussian", "--resamplings", "bilinear",
            "--taps", 25, "--sigmas", "0.5,5,20", "--replicates", 40, "--pair", pair.hr(), pair.lr() };
        final Object[] all = new Object[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }

    @Test
    void printsWhatWasFound() {
        final String out = Cli.succeed(quick()).out();
        assertTrue(out.contains("Least error: gaussian + bilinear; sigma"), out);
        assertTrue(out.contains("shift of"), out);
        final JsonObject json = JsonParser.parseString(Cli.succeed(quick("--json")).out()).getAsJsonObject();
        assertEquals(3.0, json.getAsJsonArray("candidates").get(0).getAsJsonObject().getAsJsonArray("bands").get(0)
            .getAsJsonObject().get("sigma").getAsDouble(), 0.15);
    }

    @Test
    void severalPairsShareAKernel() throws IOException {
        final Path model = folder.resolve("two.json");
        final String out = Cli.succeed(quick("--pair", pair.hr(), pair.lr(), "--model-out", model)).out();
        assertTrue(out.contains("pair 1") && out.contains("pair 2"), out);
        assertEquals(2, out.lines().filter(l -> l.contains("shift of")).count(), out);
        assertTrue(Files.readString(model).contains("2 pairs"));
    }

    @Test
    void theReportedCommandMakesTheSameModel() throws IOException {
        final Path one = folder.resolve("one.json");
        final Path report = folder.resolve("one.html");
        Cli.succeed(quick("--model-out", one, "--report", report));
        final String page = Files.readString(report);
        final int at = page.indexOf("pairforge fit ");
        final String[] words = page.substring(at, page.indexOf("</code>", at)).strip().replace("&#39;", "'")
            .replace("'" + pair.hr() + "'", pair.hr().toString().replace(' ', '\u0001')).split(" ");
        final Object[] args = new Object[words.length + 1];
        for (int i = 1; i < words.length; i++) {
            args[i - 1] = words[i].replace('\u0001', ' ');
        }
        final Path again = folder.resolve("again.json");
        args[words.length - 1] = "--model-out";
        args[words.length] = again;
        Cli.succeed(args);
        assertEquals(Files.readString(one), Files.readString(again));
    }

    private static void isMisuse(final String words, final Object... args) {
        final String sentence = Cli.misuse(folder, args);
        assertTrue(sentence.contains(words), "\"" + words + "\" is missing in: " + sentence);
    }

    @Test
    void thatWhichMakesNoSense() {
        isMisuse("--pair", "fit");
        isMisuse("--pair", "fit", "--pair", pair.hr());
        isMisuse("one of them", "fit", "--pair", pair.hr(), pair.lr(), "--pairs", folder);
        isMisuse("--outside", quick("--outside"));
        isMisuse("--output", quick("--output", folder));
        isMisuse("--criterion", quick("--criterion", "error"));
        isMisuse("--families", "fit", "--pair", pair.hr(), pair.lr(), "--families", "box");
        isMisuse("Resampling", "fit", "--pair", pair.hr(), pair.lr(), "--resamplings", "lanczos");
        isMisuse("--loss", "fit", "--pair", pair.hr(), pair.lr(), "--loss", "median");
        isMisuse("--relation", "fit", "--pair", pair.hr(), pair.lr(), "--relation", "magic");
        isMisuse("--radiometry", "fit", "--pair", pair.hr(), pair.lr(), "--radiometry", "magic");
        isMisuse("--noise", "fit", "--pair", pair.hr(), pair.lr(), "--noise", "loud");
        isMisuse("--criterion", "fit", "--pair", pair.hr(), pair.lr(), "--criterion", "best");
        isMisuse("--sigmas", "fit", "--pair", pair.hr(), pair.lr(), "--sigmas", "1");
        isMisuse("lowest", "fit", "--pair", pair.hr(), pair.lr(), "--sigmas", "3,1");
        isMisuse("--taps", quick("--taps", 4));
        isMisuse("--replicates", "fit", "--pair", pair.hr(), pair.lr(), "--replicates", -1);
        isMisuse("--confidence", "fit", "--pair", pair.hr(), pair.lr(), "--confidence", 1);
        isMisuse("--leave-one-out", "fit", "--leave-one-out", folder, "--kernel-only");
        isMisuse("--pairs", "fit", "--leave-one-out", folder, "--pairs", folder);
        isMisuse("--pair", "fit", "--leave-one-out");
    }

    @Test
    void thatWhichFails() throws IOException {
        assertTrue(Cli.fail(folder, quick("--picture", folder.resolve("a.jpg"))).contains(".png"));
        assertTrue(Cli.fail(folder, quick("--report", folder.resolve("a.txt"))).contains(".html"));
        assertTrue(Cli.fail(folder, quick("--curves", pair.lr())).contains("also lr"));
        assertTrue(Cli.fail(folder, "fit", "--pair", pair.hr(), folder.resolve("no.tif")).contains("no.tif"));
        assertTrue(Cli.fail(folder, "fit", "--kernel-only", "--pair", pair.lr(), pair.hr()).contains("swapped"));
        assertTrue(Cli.fail(folder, "fit", "--pairs", folder.resolve("no.csv")).contains("no.csv"));
        assertTrue(Cli.fail(folder, "fit", "--leave-one-out", "--pair", pair.hr(), pair.lr()).contains("two"));
    }
}
