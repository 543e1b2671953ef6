package io.github.pairforge.inference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sizes of the tensors within a network, as far as the common operators tell: a lower bound of the memory a run takes,
 * before anything is run.
 */
final class ShapeWalk {

    private static final double BYTES = Float.BYTES;

    private final Graph.Inside graph;
    private final Map<String, double[]> shapes = new HashMap<>();

    private ShapeWalk(final Graph.Inside graph) {
        this.graph = graph;
    }

    /**
     * @param inputs shapes by name
     * @return bytes of the largest operation's inputs and outputs together; what is unknown counts as nothing
     */
    static double leastBytes(final Graph graph, final Map<String, long[]> inputs) {
        final ShapeWalk walk = new ShapeWalk(graph.inside());
        walk.graph.constants().forEach((name, c) -> walk.shapes.put(name, real(c.shape())));
        inputs.forEach((name, shape) -> walk.shapes.put(name, real(shape)));
        double most = 0;
        for (final GraphNode node : walk.graph.nodes()) {
            if (node.constant() != null) {
                walk.shapes.put(node.outputs().get(0), real(node.constant().shape()));
                continue;
            }
            final double[] made = node.outputs().isEmpty() ? null : walk.shape(node);
            if (made != null) {
                walk.shapes.put(node.outputs().get(0), made);
                most = Math.max(most, walk.bytes(node.inputs()) + walk.bytes(node.outputs().subList(0, 1)));
            }
        }
        return most;
    }

    private static double[] real(final long[] shape) {
        return Arrays.stream(shape).mapToDouble(n -> n).toArray();
    }

    private double bytes(final List<String> names) {
        return names.stream().map(shapes::get).filter(s -> s != null)
            .mapToDouble(s -> Arrays.stream(s).reduce(BYTES, (a, b) -> a * b)).sum();
    }

    /** Null when unknown. */
    private double[] shape(final GraphNode node) {
        if ("ConstantOfShape".equals(node.operator())) {
            return values(node.input(0));
        }
        final double[] in = shapes.get(node.input(0));
        if (in == null) {
            return null;
        }
        if (Operators.POINTWISE.contains(node.operator())) {
            return broadcast(node);
        }
        if (Set.of("Expand", "Tile", "Resize", "Upsample").contains(node.operator())) {
            return resized(node, in);
        }
        if (in.length != 4) {
            return null;
        }
        return switch (node.operator()) {
            case "Conv", "ConvTranspose", "MaxPool", "AveragePool", "LpPool" -> windows(node, in);
            case "Concat" -> concatenated(node, in);
            case "DepthToSpace" -> blocks(in, node.number("blocksize", 1));
            case "SpaceToDepth" -> blocks(in, 1.0 / node.number("blocksize", 1));
            case "BatchNormalization", "InstanceNormalization", "Softmax", "LRN" -> in;
            default -> null;
        };
    }

    private double[] values(final String name) {
        final Constant constant = graph.constants().get(name);
        return constant == null ? null : constant.values();
    }

    private double[] broadcast(final GraphNode node) {
        double[] all = {};
        for (final String name : node.inputs()) {
            final double[] one = name.isEmpty() ? all : shapes.get(name);
            if (one == null) {
                return null;
            }
            all = larger(all, one);
        }
        return all;
    }

    private static double[] larger(final double[] a, final double[] b) {
        final double[] all = new double[Math.max(a.length, b.length)];
        for (int i = 1; i <= all.length; i++) {
            all[all.length - i] = Math.max(i <= a.length ? a[a.length - i] : 1, i <= b.length ? b[b.length - i] : 1);
        }
        return all;
    }

    private double[] resized(final GraphNode node, final double[] in) {
        final String operator = node.operator();
        final double[] by = values(node.input("Resize".equals(operator) ? 2 : 1));
        if (by == null || !"Expand".equals(operator) && by.length != in.length) {
            return null;
        }
        if ("Expand".equals(operator)) {
            return larger(in, by);
        }
        final double[] out = in.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.floor(in[i] * by[i]);
        }
        return out;
    }

    private double[] windows(final GraphNode node, final double[] in) {
        final boolean up = "ConvTranspose".equals(node.operator());
        final double[] weights = shapes.get(node.input(1));
        final boolean weighted = up || "Conv".equals(node.operator());
        if (weighted && (weights == null || weights.length != 4)) {
            return null;
        }
        final double[] out = in.clone();
        if (weighted) {
            out[1] = up ? weights[1] * node.number("group", 1) : weights[0];
        }
        for (int axis = 0; axis < 2; axis++) {
            final WindowAxis w = WindowAxis.of(node, axis, weighted ? (long) weights[2 + axis] : 1);
            out[2 + axis] = up ? w.upsampled(in[2 + axis]) : w.sampled(in[2 + axis]);
        }
        return out;
    }

    private double[] concatenated(final GraphNode node, final double[] in) {
        final int axis = (int) Math.floorMod(node.number("axis", 1), 4L);
        final double[] out = in.clone();
        out[axis] = 0;
        for (final String name : node.inputs()) {
            final double[] one = shapes.get(name);
            if (one == null || one.length != 4) {
                return null;
            }
            out[axis] += one[axis];
        }
        return out;
    }

    private static double[] blocks(final double[] in, final double factor) {
        return new double[] { in[0], in[1] / factor / factor, in[2] * factor, in[3] * factor };
    }
}
