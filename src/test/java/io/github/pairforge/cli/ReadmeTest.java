package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

/** The README does what it says. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private static List<String> blocks(final String language) throws IOException {
        final List<String> out = new ArrayList<>();
        final Matcher m = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (m.find()) {
            if (m.group(1).equals(language)) {
                out.add(m.group(2));
            }
        }
        return out;
    }

    /** Everything that calls the command line; Maven itself runs this test and cannot be run by it. */
    @Test
    void commandsRun() throws IOException {
        int run = 0;
        for (final String line : String.join("\n", blocks("sh")).split("\n")) {
            final int at = line.indexOf("io.github.pairforge.cli.PairForge ");
            if (at >= 0) {
                assertTrue(line.startsWith("java -cp \"target/pairforge-"), line);
                run(line.substring(at).split(" ", 2)[1].split(" "));
                run++;
            }
            else if (!line.isBlank()) {
                assertTrue(line.equals("mvn -q compile exec:java") || line.equals("mvn -q verify"), line);
            }
        }
        assertEquals(5, run);
    }

    @Test
    void withoutArgumentsTheDemoRuns() throws IOException {
        final Path report = Path.of("target/demo/report.html");
        Files.deleteIfExists(report);
        final String printed = run();
        assertTrue(printed.contains("mean absolute error"), printed);
        assertTrue(printed.contains("truth"), printed);
        for (final String file : new String[] { "lr.tif", "model.json", "fit.png", "fit.html", "curves.csv",
            "kernels.csv", "comparison.png", "histogram-red.png", "histogram-nir.png", "report.html" })
        {
            assertTrue(Files.size(Path.of("target/demo", file)) > 0, file);
        }
    }

    private static String run(final String... arguments) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final CommandLine line = PairForge.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        assertEquals(0, line.execute(arguments), err.toString());
        return out.toString();
    }

    @Test
    void snippetsAreThoseOfTheTestedFiles() throws IOException {
        assertEquals(1, blocks("ijm").size());
        assertEquals(1, blocks("python").size());
        assertTrue(Files.readString(Path.of("macros/degrade_to_sensor.ijm")).contains(blocks("ijm").get(0)));
        assertTrue(Files.readString(Path.of("macros/degrade_to_sensor.py")).contains(blocks("python").get(0)));
    }
}
