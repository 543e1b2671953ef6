package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;

/** Memory outside of Java's heap that a network reads from or writes into without a copy, used again run after run. */
final class TensorBuffer implements AutoCloseable {

    private final OnnxTensor tensor;
    private final ByteBuffer memory;
    private final NumberCodec codec;

    private TensorBuffer(final OnnxTensor tensor, final ByteBuffer memory, final NumberCodec codec) {
        this.tensor = tensor;
        this.memory = memory;
        this.codec = codec;
    }

    /** @throws IOException when Java cannot hold it in one piece */
    static TensorBuffer allocate(final OrtEnvironment environment, final String name, final OnnxJavaType type,
        final long... shape) throws IOException, OrtException
    {
        final NumberCodec codec = NumberCodec.of(name, type);
        final double bytes = (double) codec.size() * Shapes.count(shape);
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IOException(name + " of " + Shapes.text(shape) + " takes more than 2 GB; use smaller tiles.");
        }
        final ByteBuffer memory = reserve(name, (int) bytes, shape);
        return new TensorBuffer(OnnxTensor.createTensor(environment, memory, shape, type), memory, codec);
    }

    private static ByteBuffer reserve(final String name, final int bytes, final long... shape) throws IOException {
        try {
            return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        catch (final OutOfMemoryError e) {
            // Nothing was used up: Java refuses to go beyond its limit for memory outside of the heap.
            throw new IOException(name + " of " + Shapes.text(shape) + " takes " + (bytes >> 20)
                + " MB, more than Java may use; give Java more memory (-Xmx) or use smaller tiles.", e);
        }
    }

    /** For a tensor like one that a run gave. */
    static TensorBuffer like(final OrtEnvironment environment, final String name, final OnnxTensor other)
        throws IOException, OrtException
    {
        final TensorInfo info = other.getInfo();
        return allocate(environment, name, info.type, info.getShape());
    }

    OnnxTensor tensor() {
        return tensor;
    }

    long bytes() {
        return memory.capacity();
    }

    /** @throws IllegalArgumentException for numbers that its type cannot hold */
    void put(final Tensor values) {
        codec.put(values, memory.duplicate().order(ByteOrder.nativeOrder()));
    }

    Tensor get() {
        return codec.get(memory.duplicate().order(ByteOrder.nativeOrder()), tensor.getInfo().getShape());
    }

    /** Numbers of a tensor that a run gave. */
    static Tensor read(final String name, final OnnxTensor made) throws IOException {
        final NumberCodec codec = NumberCodec.of(name, made.getInfo().type);
        return codec.get(made.getByteBuffer().order(ByteOrder.nativeOrder()), made.getInfo().getShape());
    }

    @Override
    public void close() {
        tensor.close();
    }
}
