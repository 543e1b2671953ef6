package io.github.pairforge.inference;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/** Brings ONNX Runtime up when the first network is opened, and says in words what stands in its way. */
final class RuntimeStart {

    private static final String CLASS_FILE = "ai/onnxruntime/OrtEnvironment.class";

    private RuntimeStart() {
    }

    /**
     * The environment all sessions of this Java live in.
     *
     * @throws IOException in one sentence, when ONNX Runtime cannot work here
     */
    static OrtEnvironment environment() throws IOException {
        check(System.getProperty("sun.arch.data.model", "64"),
            Collections.list(RuntimeStart.class.getClassLoader().getResources(CLASS_FILE)));
        Silence.keep();
        try {
            // Its own log goes to standard error; what matters arrives as an exception.
            final OrtEnvironment made =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "pairforge");
            made.setTelemetry(false);
            return made;
        }
        catch (final OrtException | RuntimeException | LinkageError e) {
            throw new IOException(notLoaded(e), e);
        }
    }

    /**
     * @param bits of this Java, "32" or "64"
     * @param copies where the class path holds ONNX Runtime
     */
    static void check(final String bits, final List<URL> copies) throws IOException {
        if ("32".equals(bits)) {
            throw new IOException("Networks need a 64-bit Java, this one has 32 bits; start Fiji with a 64-bit Java.");
        }
        final Optional<String> twice = twice(copies);
        if (twice.isPresent()) {
            throw new IOException(twice.get());
        }
    }

    private static Optional<String> twice(final List<URL> copies) {
        final List<String> jars = copies.stream().map(RuntimeStart::jar).distinct().sorted().toList();
        if (jars.size() < 2) {
            return Optional.empty();
        }
        // The GPU's jar runs on the CPU as well: without knowing the user's wish, it is the one to keep.
        final String keep = jars.stream().filter(j -> j.contains("_gpu")).findFirst().orElse(jars.get(jars.size() - 1));
        return Optional.of("Two ONNX Runtimes are on the class path: " + String.join(" and ", jars) + "; delete "
            + jars.stream().filter(j -> !j.equals(keep)).collect(Collectors.joining(" and ")) + " and restart.");
    }

    private static String jar(final URL classFile) {
        final String text = classFile.toString();
        final int end = text.indexOf("!/");
        return (end < 0 ? text : text.substring(0, end)).replaceFirst("^jar:", "").replaceFirst("^file:/*", "/");
    }

    /** What failed, in words; the natives' own message at the end. */
    static String notLoaded(final Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return "ONNX Runtime cannot be loaded on " + System.getProperty("os.name") + " "
            + System.getProperty("os.arch") + "; it needs 64-bit Linux, Windows (Visual C++ 2019 or later"
            + " redistributable) or macOS on Apple silicon, and a folder for temporary files that may hold programs ("
            + OneLine.of(root) + ").";
    }
}
