package io.github.pairforge.inference;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.pairforge.raster.Progress;

/**
 * A network in memory, ready to run. Safe for concurrent use.
 *
 * <p>Whoever opens the same file for the same provider shares one copy of it, which is released when the last one
 * closes it. A run uses the thread that calls it and no other, so its result does not depend on how many threads there
 * are; several threads may run at once. ONNX Runtime itself is loaded when the first network is opened.
 */
public final class Network implements Closeable {

    // Native memory belongs to the whole of Java, and so does its account; it is empty when all are closed.
    private static final Sessions SESSIONS = new Sessions();

    private final String name;
    private final Sessions.Shared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Network(final String name, final Sessions.Shared shared) {
        this.name = name;
        this.shared = shared;
    }

    /**
     * Loads a network.
     *
     * @param file .onnx, with its weights inside or in files of the same folder
     * @throws IOException in one sentence, when the file is no network or cannot be run
     */
    public static Network open(final Path file, final Execution execution) throws IOException {
        return open(SESSIONS, file, execution);
    }

    static Network open(final Sessions sessions, final Path file, final Execution execution) throws IOException {
        return new Network(file.getFileName().toString(), sessions.join(file, execution));
    }

    /** The file's name, for messages. */
    public String name() {
        return name;
    }

    /** The inputs in the order of the graph. */
    public List<Port> inputs() {
        return shared.session().inputs();
    }

    /** The outputs in the order of the graph. */
    public List<Port> outputs() {
        return shared.session().outputs();
    }

    /** What the file says of itself. */
    public Graph graph() {
        return shared.session().graph();
    }

    /** What it runs on: never {@link Execution#AUTO}. */
    public Execution provider() {
        return shared.session().provider();
    }

    /** Why it does not run on what would be faster, one sentence for the log; empty when there is nothing to say. */
    public String note() {
        return shared.session().note();
    }

    /**
     * Runs the network once, without a way to cancel.
     *
     * @param inputs by name; numbers are converted to the types of the graph
     * @return all outputs by name; whole numbers as long, others as float
     * @throws IllegalArgumentException in one sentence, when the inputs do not fit
     * @throws IOException in one sentence, when it fails
     */
    public Map<String, Tensor> run(final Map<String, Tensor> inputs) throws IOException {
        return run(inputs, Progress.NONE);
    }

    /**
     * Runs the network once.
     *
     * @param progress asked several times a second whether the user cancels; nothing is reported to it
     * @throws java.util.concurrent.CancellationException when the user cancelled
     * @see #run(Map)
     */
    public Map<String, Tensor> run(final Map<String, Tensor> inputs, final Progress progress) throws IOException {
        if (closed.get()) {
            throw new IllegalStateException(name + " is closed.");
        }
        progress.check();
        shared.enter();
        try {
            return shared.session().run(inputs, progress);
        }
        finally {
            shared.leave();
        }
    }

    /** Gives its memory back once nobody else uses the same network. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            shared.leave();
        }
    }
}
