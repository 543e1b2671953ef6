package io.github.pairforge.inference;

import java.io.IOException;
import java.util.List;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;

/** What ONNX Runtime says of itself. */
public final class RuntimeFacts {

    private RuntimeFacts() {
    }

    /**
     * Loads ONNX Runtime.
     *
     * @return the names of what this build can run networks on; whether one works is only known once it was tried
     * @throws IOException in one sentence, when it cannot work here
     */
    public static List<String> providers() throws IOException {
        RuntimeStart.environment();
        return OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::getName).sorted().toList();
    }
}
