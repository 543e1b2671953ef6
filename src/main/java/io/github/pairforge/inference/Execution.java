package io.github.pairforge.inference;

import java.util.Arrays;
import java.util.Locale;

/** What a network runs on. */
public enum Execution {

    /** The fastest there is; the CPU where nothing else works. */
    AUTO,
    CPU,
    /** NVIDIA GPUs. */
    CUDA,
    /** Apple. */
    COREML,
    /** GPUs under Windows. */
    DIRECTML;

    /** What users write: "auto", "cpu", "cuda", "coreml" or "directml". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none of the labels */
    public static Execution of(final String label) {
        return Arrays.stream(values()).filter(e -> e.label().equals(label.trim().toLowerCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "execution: \"" + label + "\" is none of auto, cpu, cuda, coreml, directml."));
    }
}
