package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxNetworks;

/** ONNX Runtime in a Java of its own. */
class RuntimeStartTest {

    private static final Path STATUS = Path.of("/proc/self/status");

    @TempDir
    private Path folder;

    /** What runs in the other Java. */
    public static final class Main {

        private Main() {
        }

        public static void main(final String[] args) throws IOException {
            if (args.length == 0) {
                System.out.println(Execution.of("auto").label() + PredictionSettings.DEFAULT.withTile(64));
                return;
            }
            try (Network network = Network.open(Path.of(args[0]), Execution.AUTO)) {
                System.out.println("runs on " + network.provider().label());
                network.run(Map.of("image", Tensor.of(new float[args.length == 1 ? 1 : 5000 * 5000], 1, 1,
                    args.length == 1 ? 1 : 5000, args.length == 1 ? 1 : 5000)));
            }
            catch (final IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** Runs a network many times; prints how many kB more are resident than after the first of them. */
    public static final class Many {

        private static final int WARM = 2_000;
        private static final int RUNS = 10_000;

        private Many() {
        }

        public static void main(final String[] args) throws IOException {
            try (Network network = Network.open(Path.of(args[0]), Execution.CPU)) {
                long before = 0;
                for (int i = 0; i < WARM + RUNS; i++) {
                    before = i == WARM ? resident() : before;
                    network.run(Map.of("image", Tensor.of(new float[64 * (64 + i % 7)], 1, 1, 64, 64 + i % 7)));
                }
                System.out.println(resident() - before);
            }
        }

        private static long resident() throws IOException {
            return Files.readAllLines(STATUS).stream().filter(l -> l.startsWith("VmRSS")).findFirst()
                .map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElseThrow();
        }
    }

    private static String java(final List<String> options, final String... arguments)
        throws IOException, InterruptedException
    {
        return java(Main.class, options, arguments);
    }

    private static String java(final Class<?> main, final List<String> options, final String... arguments)
        throws IOException, InterruptedException
    {
        final List<String> command = new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        final ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().remove("ORT_DISABLE_TELEMETRY");
        final Process process = start.start();
        final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    /** ONNX Runtime 1.29.0 by itself ends the process, without a word. */
    @Test
    void aLongCommandLineDoesNotEndJava() throws IOException, InterruptedException {
        final Path file = OnnxNetworks.identity(1).write(folder.resolve("net.onnx"));
        assertEquals("runs on cpu",
            java(List.of("-Dlong=" + "x".repeat(20_000)), file.toString()).trim());
    }

    @Test
    void memoryThatJavaMayNotUseIsASentence() throws IOException, InterruptedException {
        final Path file = OnnxNetworks.identity(1).write(folder.resolve("net.onnx"));
        assertTrue(java(List.of("-XX:MaxDirectMemorySize=20m"), file.toString(), "large").contains(
            "image of 1 x 1 x 5000 x 5000 takes 95 MB, more than Java may use; give Java more memory (-Xmx) or use"
                + " smaller tiles."));
    }

    @Test
    void nothingIsLoadedBeforeANetworkIsOpened() throws IOException, InterruptedException {
        final String loaded = java(List.of("-Xlog:class+load"));
        assertTrue(loaded.contains("PredictionSettings"));
        assertFalse(loaded.contains("ai.onnxruntime"));
    }

    /** The heap is resident from the start, so what grows is native: some 2 MB measured; 2 kB a run would be 20 MB. */
    @Test
    void tenThousandRunsLeaveNoMemoryBehind() throws IOException, InterruptedException {
        assumeTrue(Files.exists(STATUS), "not run: this system does not tell how much memory is resident");
        final Path file = OnnxNetworks.residual(1, 4, 2).write(folder.resolve("net.onnx"));
        final long more = Long.parseLong(
            java(Many.class, List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch"), file.toString()).trim());
        assertTrue(more < 20_000, more + " kB more after 10,000 runs");
    }
}
