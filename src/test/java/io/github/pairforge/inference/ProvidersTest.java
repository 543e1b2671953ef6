package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import ai.onnxruntime.OrtException;

/** What is decided where there is another machine than this one. */
class ProvidersTest {

    private static final Set<Execution> GPU = Set.of(Execution.CPU, Execution.CUDA);

    private static Execution failingOn(final Set<Execution> failing, final Execution e) throws OrtException {
        if (failing.contains(e)) {
            throw new OrtException("no " + e.label() + ".\nhere");
        }
        return e;
    }

    private static Providers.Opened<Execution> open(final String system, final Set<Execution> known,
        final Execution wanted, final Execution... failing) throws IOException
    {
        return new Providers(system, known).open(wanted, "n.onnx", e -> failingOn(Set.of(failing), e));
    }

    @Test
    void theFastestThatWorksIsTaken() throws IOException {
        assertEquals(Execution.CUDA, open("Linux", GPU, Execution.AUTO).execution());
        assertEquals(Execution.COREML,
            open("Mac OS X", Set.of(Execution.CPU, Execution.COREML), Execution.AUTO).execution());
        assertEquals(Execution.DIRECTML,
            open("Windows 11", Set.of(Execution.CPU, Execution.DIRECTML), Execution.AUTO).execution());
        assertEquals(Execution.CPU, open("Linux", GPU, Execution.CPU).execution());
    }

    @Test
    void aFallbackIsToldAndItsAbsenceIsNot() throws IOException {
        final Providers.Opened<Execution> fallen = open("Linux", GPU, Execution.AUTO, Execution.CUDA);
        assertEquals(Execution.CPU, fallen.execution());
        assertEquals("n.onnx runs on cpu: cuda does not work (no cuda. here).", fallen.note());
        assertEquals("", open("Linux", Set.of(Execution.CPU), Execution.AUTO, Execution.CUDA).note());
        assertEquals("", open("Linux", GPU, Execution.AUTO).note());
    }

    @Test
    void whatIsForcedAndCannotBeHadIsAnError() {
        final String absent = assertThrows(IOException.class,
            () -> open("Linux", Set.of(Execution.CPU), Execution.CUDA, Execution.CUDA)).getMessage();
        assertEquals("execution: cuda cannot be had (this ONNX Runtime has cpu); replace the jar onnxruntime by"
            + " onnxruntime_gpu 1.29.0 (never have both) and install CUDA 12 with cuDNN 9 and a driver for it,"
            + " or choose auto or cpu.", absent);
        final String broken =
            assertThrows(IOException.class, () -> open("Linux", GPU, Execution.CUDA, Execution.CUDA)).getMessage();
        assertTrue(broken.startsWith("execution: cuda cannot be had (no cuda. here); "), broken);
    }

    @Test
    void aNetworkThatRunsNowhereIsNotBlamedOnTheProvider() {
        assertEquals("n.onnx cannot be run: no cpu. here.", assertThrows(IOException.class,
            () -> open("Linux", GPU, Execution.CUDA, Execution.CUDA, Execution.CPU)).getMessage());
        assertEquals("n.onnx cannot be run: no cpu. here.", assertThrows(IOException.class,
            () -> open("Linux", GPU, Execution.AUTO, Execution.CUDA, Execution.CPU)).getMessage());
    }

    @Test
    void namesOfProvidersAreUnderstood() {
        assertEquals(Set.of(Execution.CPU, Execution.CUDA, Execution.COREML, Execution.DIRECTML),
            Providers.known(Set.of("CPU", "CUDA", "CORE_ML", "DIRECT_ML", "XNNPACK")));
    }

    @Test
    void twoRuntimesAreNamed() throws Exception {
        final URL cpu = new URL("jar:file:/fiji/jars/onnxruntime-1.29.0.jar!/ai/onnxruntime/OrtEnvironment.class");
        final URL gpu = new URL("jar:file:/fiji/jars/onnxruntime_gpu-1.29.0.jar!/ai/onnxruntime/OrtEnvironment.class");
        RuntimeStart.check("64", List.of(cpu, cpu));
        assertEquals("Two ONNX Runtimes are on the class path: /fiji/jars/onnxruntime-1.29.0.jar and"
            + " /fiji/jars/onnxruntime_gpu-1.29.0.jar; delete /fiji/jars/onnxruntime-1.29.0.jar and restart.",
            assertThrows(IOException.class, () -> RuntimeStart.check("64", List.of(gpu, cpu))).getMessage());
    }

    @Test
    void thirtyTwoBitsAreRefused() {
        assertEquals("Networks need a 64-bit Java, this one has 32 bits; start Fiji with a 64-bit Java.",
            assertThrows(IOException.class, () -> RuntimeStart.check("32", List.of())).getMessage());
    }

    @Test
    void nativesThatDoNotLoadAreOneSentence() {
        final String said = RuntimeStart
            .notLoaded(new ExceptionInInitializerError(new UnsatisfiedLinkError("libfoo.so:\n cannot open")));
        assertTrue(said.startsWith("ONNX Runtime cannot be loaded on "), said);
        assertTrue(said.endsWith(" (libfoo.so: cannot open)."), said);
    }
}
