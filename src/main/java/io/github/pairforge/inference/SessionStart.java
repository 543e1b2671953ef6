package io.github.pairforge.inference;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;

/** Makes sessions whose results do not depend on the number of threads. */
final class SessionStart {

    private SessionStart() {
    }

    /**
     * @param content of the file, so that what was checked is what runs
     * @throws OrtException when the provider cannot be had or the network cannot be loaded
     */
    static OrtSession open(final OrtEnvironment environment, final Path file, final ByteBuffer content,
        final Graph graph, final Execution execution) throws OrtException
    {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // The caller's threads run several tiles at once: threads within a run would fight them, and could change
            // the order of sums.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setDeterministicCompute(true);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            add(options, execution);
            // Only the way by file finds weights in files beside it; what is mapped is read anew rather than kept.
            return graph.externalFiles().isEmpty() && content.capacity() <= Graph.COPIED
                ? environment.createSession(content.duplicate(), options)
                : environment.createSession(file.toString(), options);
        }
    }

    private static void add(final OrtSession.SessionOptions options, final Execution execution) throws OrtException {
        switch (execution) {
            case CUDA -> addCuda(options);
            case COREML -> options.addCoreML();
            case DIRECTML -> {
                options.setMemoryPatternOptimization(false);
                options.addDirectML(0);
            }
            default -> {
            }
        }
    }

    private static void addCuda(final OrtSession.SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            // Full float precision, and no choice of algorithm by a race of timings.
            cuda.add("use_tf32", "0");
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            options.addCUDA(cuda);
        }
    }
}
