package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** Inputs and outputs of a session. */
record Ports(List<Port> inputs, List<Port> outputs, Map<String, OnnxJavaType> types) {

    static Ports of(final OrtSession session) throws OrtException {
        final Map<String, OnnxJavaType> types = new HashMap<>();
        final List<Port> in = list(session.getInputInfo(), types);
        return new Ports(in, list(session.getOutputInfo(), new HashMap<>()), types);
    }

    private static List<Port> list(final Map<String, NodeInfo> infos, final Map<String, OnnxJavaType> types) {
        final List<Port> ports = new ArrayList<>();
        infos.forEach((name, node) -> {
            if (node.getInfo() instanceof final TensorInfo t) {
                types.put(name, t.type);
                ports.add(new Port(name, t.type.name().toLowerCase(Locale.ROOT), t.getShape()));
            }
            else {
                ports.add(new Port(name, "no tensor"));
            }
        });
        return List.copyOf(ports);
    }

    OnnxJavaType type(final String input) {
        return types.getOrDefault(input, OnnxJavaType.UNKNOWN);
    }

    /** @throws IllegalArgumentException in one sentence, when the values are not what the network takes */
    void check(final String network, final Map<String, Tensor> values) {
        final List<String> names = inputs.stream().map(Port::name).toList();
        if (!values.keySet().equals(new HashSet<>(names))) {
            throw new IllegalArgumentException(network + " takes " + String.join(", ", names) + ", not "
                + (values.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(values.keySet()))) + ".");
        }
        for (final Port port : inputs) {
            final long[] given = values.get(port.name()).shape();
            final long[] wanted = port.shape();
            boolean fits = given.length == wanted.length;
            for (int i = 0; fits && i < given.length; i++) {
                fits = given[i] >= 0 && (wanted[i] < 0 || wanted[i] == given[i]);
            }
            if (!fits) {
                throw new IllegalArgumentException(network + ": the input " + port.name() + " is "
                    + Shapes.text(wanted) + ", not " + Shapes.text(given) + ".");
            }
        }
    }

    /** The same inputs in the order of the graph. */
    Map<String, Tensor> ordered(final Map<String, Tensor> values) {
        final Map<String, Tensor> ordered = new LinkedHashMap<>();
        inputs.forEach(p -> ordered.put(p.name(), values.get(p.name())));
        return ordered;
    }
}
