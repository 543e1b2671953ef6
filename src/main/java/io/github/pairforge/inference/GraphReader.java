package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the parts of an ONNX file that say what a network does (onnx.proto3, ModelProto); weights are passed over. */
final class GraphReader {

    private static final int MOST_NODES = 200_000;
    /** Constants longer than that are weights, not sizes or factors. */
    private static final int MOST_VALUES = 64;
    private static final int DEEPEST = 16;

    private static final int FLOAT = 1;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int DOUBLE = 11;

    private final List<GraphNode> nodes = new ArrayList<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final SortedSet<String> operators = new TreeSet<>();
    private final SortedSet<String> files = new TreeSet<>();
    private int count;

    private GraphReader() {
    }

    static Graph read(final ByteBuffer content) throws IOException {
        final GraphReader reader = new GraphReader();
        final ProtoReader model = new ProtoReader(content);
        String producer = "";
        long opset = 0;
        boolean found = false;
        while (model.next()) {
            switch (model.field()) {
                case 2 -> producer = model.text();
                case 7 -> {
                    reader.graph(model.message(), 0);
                    found = true;
                }
                case 8 -> opset = Math.max(opset, opset(model.message()));
                case 25 -> reader.count(1);
                default -> {
                }
            }
        }
        if (!found || reader.outputs.isEmpty()) {
            throw new IOException("it holds no network");
        }
        reader.inputs.removeAll(reader.constants.keySet());
        return new Graph(producer, opset, reader.operators, reader.files, new Graph.Inside(List.copyOf(reader.nodes),
            Map.copyOf(reader.constants), List.copyOf(reader.inputs), List.copyOf(reader.outputs)));
    }

    private static long opset(final ProtoReader in) throws IOException {
        String domain = "";
        long version = 0;
        while (in.next()) {
            if (in.field() == 1) {
                domain = in.text();
            }
            else if (in.field() == 2) {
                version = in.number();
            }
        }
        return domain.isEmpty() || "ai.onnx".equals(domain) ? version : 0;
    }

    /** @param depth 0 for the network, more inside of its loops */
    private void graph(final ProtoReader in, final int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("its loops are nested too deeply");
        }
        while (in.next()) {
            switch (in.field()) {
                case 1 -> node(in.message(), depth);
                case 5 -> tensor(in.message(), depth);
                case 11 -> name(in.message(), depth == 0 ? inputs : new ArrayList<>());
                case 12 -> name(in.message(), depth == 0 ? outputs : new ArrayList<>());
                default -> {
                }
            }
        }
    }

    private static void name(final ProtoReader in, final List<String> names) throws IOException {
        while (in.next()) {
            if (in.field() == 1) {
                names.add(in.text());
            }
        }
    }

    private void count(final int more) throws IOException {
        count += more;
        if (count > MOST_NODES) {
            throw new IOException("it has more than " + MOST_NODES + " operations");
        }
    }

    private void node(final ProtoReader in, final int depth) throws IOException {
        count(1);
        final List<String> from = new ArrayList<>();
        final List<String> to = new ArrayList<>();
        final Attributes attributes = new Attributes(depth);
        String operator = "";
        String domain = "";
        while (in.next()) {
            switch (in.field()) {
                case 1 -> from.add(in.text());
                case 2 -> to.add(in.text());
                case 4 -> operator = in.text();
                case 5 -> attributes.read(in.message());
                case 7 -> domain = in.text();
                default -> {
                }
            }
        }
        final String full = domain.isEmpty() || "ai.onnx".equals(domain) ? operator : domain + "." + operator;
        operators.add(full);
        if (depth == 0) {
            nodes.add(new GraphNode(full, List.copyOf(from), List.copyOf(to), attributes.numbers, attributes.words,
                attributes.constant, attributes.nested));
        }
    }

    /** Attributes of one node. */
    private final class Attributes {

        private final int depth;
        private final Map<String, long[]> numbers = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();
        private Constant constant;
        private boolean nested;

        private Attributes(final int depth) {
            this.depth = depth;
        }

        private void read(final ProtoReader in) throws IOException {
            String name = "";
            long[] values = {};
            String word = null;
            while (in.next()) {
                switch (in.field()) {
                    case 1 -> name = in.text();
                    case 3, 8 -> values = join(values, in.numbers());
                    case 4 -> word = in.bytes().remaining() < 256 ? in.text() : "";
                    case 5, 10 -> constant = constant(in.message());
                    case 6, 11 -> {
                        nested = true;
                        graph(in.message(), depth + 1);
                    }
                    default -> {
                    }
                }
            }
            if (values.length > 0) {
                numbers.put(name, values);
            }
            if (word != null) {
                words.put(name, word);
            }
        }
    }

    private static long[] join(final long[] a, final long[] b) throws IOException {
        if (a.length + b.length > MOST_NODES) {
            throw new IOException("an attribute is too long");
        }
        final long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private void tensor(final ProtoReader in, final int depth) throws IOException {
        count(1);
        final Constant made = constant(in);
        if (depth == 0) {
            constants.put(made.name(), made);
        }
    }

    private Constant constant(final ProtoReader in) throws IOException {
        String name = "";
        long[] shape = {};
        long type = 0;
        ByteBuffer raw = null;
        long[] whole = {};
        String location = "";
        while (in.next()) {
            switch (in.field()) {
                case 1 -> shape = join(shape, in.numbers());
                case 2 -> type = in.number();
                case 4, 9, 10 -> raw = in.isBlock() ? in.bytes() : raw;
                case 5, 7 -> whole = in.isShort(MOST_VALUES * 10) ? join(whole, in.numbers()) : whole;
                case 8 -> name = in.text();
                case 13 -> location = location(in.message(), location);
                default -> {
                }
            }
        }
        if (!location.isEmpty()) {
            files.add(location);
        }
        return new Constant(name, shape, values(type, raw, whole), location);
    }

    private static String location(final ProtoReader in, final String before) throws IOException {
        String key = "";
        String value = "";
        while (in.next()) {
            if (in.field() == 1) {
                key = in.text();
            }
            else if (in.field() == 2) {
                value = in.text();
            }
        }
        return "location".equals(key) ? value : before;
    }

    private static double[] values(final long type, final ByteBuffer raw, final long[] whole) {
        if (whole.length > 0) {
            return Arrays.stream(whole).mapToDouble(v -> v).toArray();
        }
        final int size = type == FLOAT || type == INT32 ? 4 : type == INT64 || type == DOUBLE ? 8 : 0;
        if (raw == null || size == 0 || raw.remaining() > MOST_VALUES * size) {
            return null;
        }
        final ByteBuffer in = raw.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        final double[] values = new double[in.remaining() / size];
        for (int i = 0; i < values.length; i++) {
            values[i] = type == FLOAT ? in.getFloat() : type == INT32 ? in.getInt()
                : type == INT64 ? in.getLong() : in.getDouble();
        }
        return values;
    }
}
