package io.github.pairforge.inference;

import java.io.Closeable;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** A network in memory, ready to run. Safe for concurrent use. */
public final class Network implements Closeable {

    private final String name;
    private final OrtSession session;

    private Network(final String name, final OrtSession session) {
        this.name = name;
        this.session = session;
    }

    /**
     * Loads a network.
     *
     * @param file .onnx
     * @throws IOException in one sentence, when the file is no network or cannot be run
     */
    public static Network open(final Path file, final Execution execution) throws IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            return new Network(file.getFileName().toString(),
                OrtEnvironment.getEnvironment().createSession(file.toString(), options));
        }
        catch (final OrtException e) {
            throw new IOException(file + " cannot be run as a network: " + e.getMessage(), e);
        }
    }

    /** The inputs in the order of the graph. */
    public List<Port> inputs() throws IOException {
        try {
            return ports(session.getInputInfo());
        }
        catch (final OrtException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** The outputs in the order of the graph. */
    public List<Port> outputs() throws IOException {
        try {
            return ports(session.getOutputInfo());
        }
        catch (final OrtException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<Port> ports(final Map<String, NodeInfo> infos) {
        final List<Port> ports = new ArrayList<>();
        infos.forEach((port, info) -> {
            if (info.getInfo() instanceof final TensorInfo t) {
                ports.add(new Port(port, t.type.name().toLowerCase(java.util.Locale.ROOT), t.getShape()));
            }
        });
        return ports;
    }

    /**
     * Runs the network once.
     *
     * @param inputs by name
     * @return all outputs by name
     * @throws IOException in one sentence, when the inputs do not fit or it fails
     */
    public Map<String, Tensor> run(final Map<String, Tensor> inputs) throws IOException {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        final Map<String, OnnxTensor> given = new LinkedHashMap<>();
        try {
            for (final Map.Entry<String, Tensor> in : inputs.entrySet()) {
                final Tensor t = in.getValue();
                given.put(in.getKey(), t.isFloat()
                    ? OnnxTensor.createTensor(environment, FloatBuffer.wrap(t.floats()), t.shape())
                    : OnnxTensor.createTensor(environment, LongBuffer.wrap(t.longs()), t.shape()));
            }
            try (OrtSession.Result result = session.run(given)) {
                final Map<String, Tensor> made = new LinkedHashMap<>();
                for (final Map.Entry<String, OnnxValue> out : result) {
                    if (out.getValue() instanceof final OnnxTensor t) {
                        made.put(out.getKey(), tensor(t));
                    }
                }
                return made;
            }
        }
        catch (final OrtException e) {
            throw new IOException(name + " failed: " + e.getMessage(), e);
        }
        finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private static Tensor tensor(final OnnxTensor t) {
        final FloatBuffer floats = t.getFloatBuffer();
        if (floats != null) {
            final float[] values = new float[floats.remaining()];
            floats.get(values);
            return Tensor.of(values, t.getInfo().getShape());
        }
        final LongBuffer longs = t.getLongBuffer();
        final long[] values = new long[longs.remaining()];
        longs.get(values);
        return Tensor.of(values, t.getInfo().getShape());
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        }
        catch (final OrtException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }
}
