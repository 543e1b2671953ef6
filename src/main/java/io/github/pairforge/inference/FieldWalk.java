package io.github.pairforge.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the receptive field of a network by going through its operations, without running it. */
final class FieldWalk {

    private static final int LARGEST = 1 << 20;

    private final Graph.Inside graph;
    /** Fields along y and x; a tensor that is absent does not depend on the image. */
    private final Map<String, Field[]> fields = new HashMap<>();
    private final Map<String, Constant> constants;
    private long multiple = 1;

    private FieldWalk(final Graph.Inside graph) {
        this.graph = graph;
        constants = new HashMap<>(graph.constants());
    }

    /**
     * @param images inputs with the axes b, c, y, x; all others count as constants
     * @return the output's reach; empty when an output pixel may depend on all of the image, or on its place in it
     */
    static Optional<Reach> of(final Graph graph, final List<String> images, final String output) {
        final FieldWalk walk = new FieldWalk(graph.inside());
        images.forEach(i -> walk.fields.put(i, new Field[] { Field.INPUT, Field.INPUT }));
        try {
            for (final GraphNode node : walk.graph.nodes()) {
                walk.visit(node);
            }
        }
        catch (final Unbounded | ArithmeticException e) {
            return Optional.empty();
        }
        final Field[] found = walk.fields.get(output);
        if (found == null || !found[0].isAsLargeAs(found[1])) {
            return Optional.empty();
        }
        final int halo = Math.max(found[0].halo(), found[1].halo());
        return halo > LARGEST || walk.multiple > LARGEST || found[0].num() > LARGEST || found[0].den() > LARGEST
            ? Optional.empty()
            : Optional.of(new Reach(halo, (int) walk.multiple, (int) found[0].num(), (int) found[0].den()));
    }

    /** An operation whose reach has no bound, or is not known. */
    private static final class Unbounded extends Exception {

        private static final long serialVersionUID = 1L;

        private Unbounded(final String operator) {
            super(operator, null, false, false);
        }
    }

    private void visit(final GraphNode node) throws Unbounded {
        if (node.constant() != null && !node.outputs().isEmpty()) {
            constants.put(node.outputs().get(0), node.constant());
            return;
        }
        if (node.inputs().stream().noneMatch(fields::containsKey)) {
            return;
        }
        if (node.nested()) {
            throw new Unbounded(node.operator());
        }
        final Field[] made = new Field[2];
        for (int axis = 0; axis < 2; axis++) {
            made[axis] = field(node, axis);
            multiple = multiple / Field.gcd(multiple, made[axis].num()) * made[axis].num();
            if (multiple > LARGEST) {
                throw new Unbounded(node.operator());
            }
        }
        node.outputs().forEach(o -> fields.put(o, made));
    }

    /** @param axis 0 for y, 1 for x */
    private Field field(final GraphNode node, final int axis) throws Unbounded {
        if (Operators.POINTWISE.contains(node.operator())) {
            return joined(node, axis);
        }
        if (!fields.containsKey(node.input(0))) {
            throw new Unbounded(node.operator());
        }
        final Field in = fields.get(node.input(0))[axis];
        return switch (node.operator()) {
            case "Conv" -> in.sampled(WindowAxis.of(node, axis, weights(node, axis)));
            case "ConvTranspose" -> transposed(node, axis, in);
            case "MaxPool", "AveragePool", "LpPool" -> in.sampled(WindowAxis.of(node, axis, 1));
            case "DepthToSpace" -> in.finer(node.number("blocksize", 1));
            case "SpaceToDepth" -> in.coarser(node.number("blocksize", 1));
            case "BatchNormalization", "LRN", "Dropout" -> in;
            case "Concat", "Softmax", "LogSoftmax", "Split", "ArgMax" -> alongBands(node, axis, in);
            case "Resize", "Upsample" -> resized(node, axis, in);
            case "Pad" -> in.padded(padding(node, axis));
            default -> throw new Unbounded(node.operator());
        };
    }

    private Field joined(final GraphNode node, final int axis) throws Unbounded {
        Field all = null;
        for (final String name : node.inputs()) {
            final Field[] one = fields.get(name);
            final Constant constant = constants.get(name);
            if (one != null && all != null && !all.isAsLargeAs(one[axis])
                || one == null && constant != null && !constant.isSpatiallyFlat())
            {
                throw new Unbounded(node.operator());
            }
            all = one == null ? all : all == null ? one[axis] : all.and(one[axis]);
        }
        return all;
    }

    private Field alongBands(final GraphNode node, final int axis, final Field in) throws Unbounded {
        if (node.number("axis", -1) != 1 && node.number("axis", -1) != -3) {
            throw new Unbounded(node.operator());
        }
        return "Concat".equals(node.operator()) ? joined(node, axis) : in;
    }

    private long weights(final GraphNode node, final int axis) throws Unbounded {
        final Constant weights = constants.get(node.input(1));
        if (weights == null || weights.shape().length != 4) {
            throw new Unbounded(node.operator());
        }
        return weights.shape()[2 + axis];
    }

    private Field transposed(final GraphNode node, final int axis, final Field in) throws Unbounded {
        if (node.numbers().containsKey("output_shape") || node.word("auto_pad", "NOTSET").startsWith("SAME")) {
            throw new Unbounded(node.operator());
        }
        return in.upsampled(WindowAxis.of(node, axis, weights(node, axis)));
    }

    private Field resized(final GraphNode node, final int axis, final Field in) throws Unbounded {
        final Constant scales = constants.get(node.input("Resize".equals(node.operator()) ? 2 : 1));
        final String place = node.word("coordinate_transformation_mode", "half_pixel");
        if (scales == null || scales.values() == null || scales.values().length != 4 || scales.values()[0] != 1
            || scales.values()[1] != 1 || !(place.endsWith("half_pixel") || "asymmetric".equals(place)))
        {
            throw new Unbounded(node.operator());
        }
        final double scale = scales.values()[2 + axis];
        if (scale < 1 || scale != Math.rint(scale)) {
            throw new Unbounded(node.operator());
        }
        final String mode = node.word("mode", "nearest");
        return in.resized((long) scale, "nearest".equals(mode) ? 1 : "linear".equals(mode) ? 2 : 3);
    }

    private long padding(final GraphNode node, final int axis) throws Unbounded {
        final Constant given = constants.get(node.input(1));
        final long[] pads = node.numbers().get("pads");
        if (pads != null && pads.length == 8) {
            return pads[2 + axis];
        }
        if (given == null || given.values() == null || given.values().length != 8 || !node.input(3).isEmpty()) {
            throw new Unbounded(node.operator());
        }
        return (long) given.values()[2 + axis];
    }
}
