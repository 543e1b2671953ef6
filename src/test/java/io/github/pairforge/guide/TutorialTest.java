package io.github.pairforge.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.python.jsr223.PyScriptEngineFactory;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

import picocli.CommandLine;

import io.github.pairforge.cli.PairForge;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.HeadlessImageJ;

/** The tutorial tells the truth: its commands, its macro and its script run, and print what it says they print. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TutorialTest {

    private static final Path PAGE = Path.of("docs/tutorial.md");
    private static final String PATCH = "patch_lr.tif";

    @TempDir
    private static Path folder;
    private static Path byCommandLine;

    /** Jython, which Fiji brings along. */
    public static final class Jython extends AdaptedScriptLanguage {

        public Jython() {
            super((ScriptEngineFactory) new PyScriptEngineFactory());
        }
    }

    /** A block of commands is followed by what they print, or by none. */
    @BeforeAll
    static void runTheCommandLines() throws IOException {
        byCommandLine = folder.resolve("tutorial");
        final List<String> promised = new ArrayList<>();
        final StringBuilder printed = new StringBuilder();
        for (final Pages.Block block : Pages.blocks(PAGE)) {
            if (block.language().equals("sh")) {
                for (final String line : block.text().strip().split("\n")) {
                    printed.append(run(Arrays.stream(line.split(" ")).skip(1)
                        .map(w -> w.replaceFirst("^tutorial\\b", byCommandLine.toString())).toArray(String[]::new)));
                }
            }
            else if (block.language().equals("text")) {
                promised.addAll(List.of(block.text().strip().split("\n")));
            }
        }
        for (final String line : promised) {
            assertTrue(printed.indexOf(line.strip()) >= 0, "not printed: " + line + "\nbut:\n" + printed);
        }
        assertEquals(7, promised.size());
    }

    private static String run(final String... arguments) {
        final StringWriter out = new StringWriter();
        final CommandLine line = PairForge.commandLine();
        line.setOut(new PrintWriter(out));
        assertEquals(0, line.execute(arguments), String.join(" ", arguments));
        return out.toString();
    }

    /** The tables above repeat what the commands print. */
    @Test
    void tablesSayWhatTheCommandsPrint() throws IOException {
        final String page = Files.readString(PAGE);
        final String fit = line(page, "Kernels by least error");
        final List<MatchResult> widths = Pattern.compile("([\\d.]+) \\(([\\d.]+ to [\\d.]+)\\)").matcher(fit).results()
            .toList();
        final double[] truth = ModelJson.read(Path.of("sample-data/truth.json")).bands().stream()
            .mapToDouble(b -> b.kernel().parameter()).toArray();
        final String[] bands = { "red", "green", "blue", "near infrared" };
        for (int b = 0; b < bands.length; b++) {
            final String row = "| " + bands[b] + " | " + widths.get(b).group(1) + " | " + widths.get(b).group(2)
                + " | " + Math.round(truth[b] * 10) / 10.0 + " |";
            assertTrue(page.contains(row), row);
        }
        final List<MatchResult> verdicts = Pattern
            .compile("mean absolute error ([\\d.]+) reflectance, spectral angle ([\\d.]+) degrees, gradient energy"
                + " ([\\d.]+)").matcher(page).results().toList();
        assertEquals(2, verdicts.size());
        for (final MatchResult v : verdicts) {
            assertTrue(page.contains("| " + v.group(1) + " | " + v.group(2) + "° | " + v.group(3) + " |"), v.group());
        }
    }

    private static String line(final String page, final String start) {
        return page.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void bothHalvesLieOnTheSameGround() throws IOException {
        try (Context context = new Context(PairForgeService.class)) {
            final PairForgeService forge = context.service(PairForgeService.class);
            final var hr = forge.open(byCommandLine.resolve("patch_hr.tif"));
            final var lr = forge.open(byCommandLine.resolve(PATCH));
            assertEquals(384, hr.grid().width());
            assertEquals(96, lr.grid().width());
            assertEquals(4, hr.grid().relate(lr.grid()).factor(), 1e-9);
            assertEquals(hr.bands(), lr.bands());
            hr.close();
            lr.close();
        }
    }

    /** Opens the sample from the menu, as the tutorial's reader does. */
    @Test
    void theMacroWritesTheSameBits() throws IOException, ClassNotFoundException {
        final String home = System.getProperty("user.home");
        System.setProperty("user.home", Files.createDirectory(folder.resolve("home")).toString());
        try {
            final Path results = Files.createDirectory(folder.resolve("macro"));
            HeadlessImageJ.start(Files.createDirectory(folder.resolve("menus")))
                .run(Pages.blocks(PAGE, "ijm").get(0), results + "/");
            for (final String file : List.of(PATCH, "patch_hr.tif")) {
                assertArrayEquals(Files.readAllBytes(byCommandLine.resolve(file)),
                    Files.readAllBytes(results.resolve(file)), file);
            }
            for (final String file : List.of("score.html", "fit.html", "compared.html")) {
                assertTrue(Files.size(results.resolve(file)) > 1000, file);
            }
        }
        finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void theScriptWritesTheSameBits()
        throws IOException, ScriptException, InterruptedException, ExecutionException
    {
        final Path results = Files.createDirectory(folder.resolve("jython"));
        final Path script =
            Files.writeString(folder.resolve("tutorial.py"), Pages.blocks(PAGE, "python").get(0));
        try (Context context = new Context(ScriptService.class, PairForgeService.class)) {
            context.getPluginIndex().add(new PluginInfo<>(Jython.class, ScriptLanguage.class));
            final ScriptModule module = context.service(ScriptService.class).run(script.toFile(), true,
                Map.of("model", byCommandLine.resolve("model.json").toFile(), "folder", results.toFile())).get();
            assertEquals(0.0030, (Double) module.getOutput("mae"), 0.00005);
        }
        assertArrayEquals(Files.readAllBytes(byCommandLine.resolve(PATCH)),
            Files.readAllBytes(results.resolve(PATCH)));
    }
}
