package io.github.pairforge.install;

import java.util.Locale;
import java.util.Optional;

/**
 * What PairForge runs on.
 *
 * @param java its version
 * @param system name of the operating system, as Java has it
 * @param processor as Java has it
 */
record Machine(Runtime.Version java, String system, String processor) {

    private static final int OLDEST_JAVA = 17;

    static Machine here() {
        return new Machine(Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** In one sentence. */
    String words() {
        return system + " on " + processor + ", Java " + java + ".";
    }

    Optional<Finding> wrongJava() {
        return java.feature() >= OLDEST_JAVA ? Optional.empty() : Optional.of(Finding.problem("Java " + java
            + " is too old, PairForge needs 17 or later; install the latest Fiji, which brings its own Java."));
    }

    /** Where ONNX Runtime's jar keeps the libraries for this machine. */
    String natives() {
        final String name = system.toLowerCase(Locale.ROOT);
        final String os = name.startsWith("windows") ? "win" : name.startsWith("mac") ? "osx" : "linux";
        return "ai/onnxruntime/native/" + os + "-" + (processor.matches("aarch64|arm64") ? "aarch64" : "x64") + "/";
    }
}
