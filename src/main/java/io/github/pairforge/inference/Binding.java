package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.github.pairforge.raster.Progress;

/** Memory for runs of one session with inputs of certain sizes, by one thread at a time. */
final class Binding implements AutoCloseable {

    private final Map<String, long[]> shapes;
    private final Map<String, TensorBuffer> inputs = new LinkedHashMap<>();
    private final Map<String, TensorBuffer> outputs = new LinkedHashMap<>();

    private Binding(final Map<String, long[]> shapes) {
        this.shapes = shapes;
    }

    static Binding allocate(final OrtEnvironment environment, final Ports ports, final Map<String, Tensor> values)
        throws IOException, OrtException
    {
        final Binding binding = new Binding(shapes(values));
        try {
            for (final Map.Entry<String, long[]> e : binding.shapes.entrySet()) {
                binding.inputs.put(e.getKey(),
                    TensorBuffer.allocate(environment, e.getKey(), ports.type(e.getKey()), e.getValue()));
            }
            return binding;
        }
        catch (final IOException | OrtException e) {
            binding.close();
            throw e;
        }
    }

    static Map<String, long[]> shapes(final Map<String, Tensor> values) {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        values.forEach((name, t) -> shapes.put(name, t.shape()));
        return shapes;
    }

    boolean fits(final Map<String, Tensor> values) {
        return shapes.size() == values.size() && values.entrySet().stream()
            .allMatch(e -> Arrays.equals(shapes.get(e.getKey()), e.getValue().shape()));
    }

    long bytes() {
        return inputs.values().stream().mapToLong(TensorBuffer::bytes).sum()
            + outputs.values().stream().mapToLong(TensorBuffer::bytes).sum();
    }

    /**
     * Runs once.
     *
     * @param pin whether outputs have the same sizes each time, so that they can be written into this memory
     */
    Map<String, Tensor> run(final OrtEnvironment environment, final OrtSession session,
        final Map<String, Tensor> values, final boolean pin, final Progress progress) throws IOException, OrtException
    {
        final Map<String, OnnxTensor> given = new LinkedHashMap<>();
        inputs.forEach((name, buffer) -> {
            buffer.put(values.get(name));
            given.put(name, buffer.tensor());
        });
        final Map<String, OnnxTensor> pinned = new LinkedHashMap<>();
        outputs.forEach((name, buffer) -> pinned.put(name, buffer.tensor()));
        final Map<String, Tensor> made = new LinkedHashMap<>();
        try (Watch watch = Watch.of(progress);
            OrtSession.Result result = pinned.isEmpty() ? session.run(given, watch.options())
                : session.run(given, Set.of(), pinned, watch.options()))
        {
            if (!pinned.isEmpty()) {
                outputs.forEach((name, buffer) -> made.put(name, buffer.get()));
                return made;
            }
            for (final Map.Entry<String, OnnxValue> out : result) {
                if (!(out.getValue() instanceof final OnnxTensor t)) {
                    throw new IOException("its output " + out.getKey() + " is no tensor");
                }
                made.put(out.getKey(), TensorBuffer.read(out.getKey(), t));
                if (pin) {
                    outputs.put(out.getKey(), TensorBuffer.like(environment, out.getKey(), t));
                }
            }
            return made;
        }
    }

    @Override
    public void close() {
        inputs.values().forEach(TensorBuffer::close);
        outputs.values().forEach(TensorBuffer::close);
        outputs.clear();
    }
}
