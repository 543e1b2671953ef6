package io.github.pairforge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes small networks in the ONNX format, so that tests need no files. Ready-made ones are in {@link OnnxNetworks}.
 *
 * <pre>{@code
 * new OnnxWriter().input("image", 1, -1, 1, -1, -1).output("out", 1, -1, 1, -1, -1)
 *     .weights("w", new float[9], 1, 1, 3, 3)
 *     .node("Conv", List.of("image", "w"), List.of("out"), OnnxWriter.ints("pads", 1, 1, 1, 1)).write(file);
 * }</pre>
 */
public final class OnnxWriter {

    /** Element types as ONNX numbers them. */
    public static final int FLOAT = 1;
    public static final int UINT8 = 2;
    public static final int INT32 = 6;
    public static final int INT64 = 7;
    public static final int DOUBLE = 11;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;

    private final Protobuf graph = new Protobuf().put(2, "test");
    private int opset = OPSET;

    /** An attribute of a node. */
    public record Attribute(byte[] bytes) {
    }

    /** Attribute of one whole number. */
    public static Attribute number(final String name, final long value) {
        return new Attribute(new Protobuf().put(1, name).put(3, value).put(20, 2).bytes());
    }

    /** Attribute of one real number. */
    public static Attribute real(final String name, final float value) {
        return new Attribute(new Protobuf().put(1, name).put(2, value).put(20, 1).bytes());
    }

    /** Attribute that is a word. */
    public static Attribute text(final String name, final String value) {
        return new Attribute(new Protobuf().put(1, name).put(4, value).put(20, 3).bytes());
    }

    /** Attribute of several whole numbers. */
    public static Attribute ints(final String name, final long... values) {
        final Protobuf attribute = new Protobuf().put(1, name);
        for (final long v : values) {
            attribute.put(8, v);
        }
        return new Attribute(attribute.put(20, 7).bytes());
    }

    /** Another version of the operators than 13. */
    public OnnxWriter opset(final int version) {
        opset = version;
        return this;
    }

    /** @param shape −1 where the size is free */
    public OnnxWriter input(final String name, final int type, final long... shape) {
        graph.put(11, port(name, type, shape));
        return this;
    }

    /** @param shape −1 where the size is free */
    public OnnxWriter output(final String name, final int type, final long... shape) {
        graph.put(12, port(name, type, shape));
        return this;
    }

    private static Protobuf port(final String name, final int type, final long... shape) {
        final Protobuf dims = new Protobuf();
        for (int i = 0; i < shape.length; i++) {
            dims.put(1, shape[i] < 0 ? new Protobuf().put(2, name + i) : new Protobuf().put(1, shape[i]));
        }
        return new Protobuf().put(1, name)
            .put(2, new Protobuf().put(1, new Protobuf().put(1, type).put(2, dims)));
    }

    /** A constant of real numbers. */
    public OnnxWriter weights(final String name, final float[] values, final long... shape) {
        final ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (final float v : values) {
            raw.putFloat(v);
        }
        graph.put(5, tensor(name, FLOAT, shape).put(9, raw.array()));
        return this;
    }

    /** A constant of whole numbers. */
    public OnnxWriter whole(final String name, final long... values) {
        final ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (final long v : values) {
            raw.putLong(v);
        }
        graph.put(5, tensor(name, INT64, values.length).put(9, raw.array()));
        return this;
    }

    /** A constant of real numbers that lies in another file. */
    public OnnxWriter external(final String name, final String location, final long... shape) {
        graph.put(5, tensor(name, FLOAT, shape)
            .put(13, new Protobuf().put(1, "location").put(2, location)).put(14, 1));
        return this;
    }

    private static Protobuf tensor(final String name, final int type, final long... shape) {
        final Protobuf tensor = new Protobuf();
        for (final long n : shape) {
            tensor.put(1, n);
        }
        return tensor.put(2, type).put(8, name);
    }

    public OnnxWriter node(final String operator, final List<String> inputs, final List<String> outputs,
        final Attribute... attributes)
    {
        final Protobuf node = new Protobuf();
        inputs.forEach(i -> node.put(1, i));
        outputs.forEach(o -> node.put(2, o));
        node.put(3, operator + "_" + outputs.get(0)).put(4, operator);
        for (final Attribute a : attributes) {
            node.put(5, a.bytes());
        }
        graph.put(1, node);
        return this;
    }

    public byte[] bytes() {
        return new Protobuf().put(1, IR_VERSION).put(2, "PairForge tests").put(3, "1").put(7, graph)
            .put(8, new Protobuf().put(1, "").put(2, opset)).bytes();
    }

    /** Writes the file and gives it back. */
    public Path write(final Path file) {
        try {
            return Files.write(file, bytes());
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
