package io.github.pairforge.inference;

import java.util.List;
import java.util.Map;

/**
 * Sizes of a tensor of a BioImage.IO model along y and x.
 *
 * @param least fewest columns and rows
 * @param multiple of which they are multiples
 * @param halo −1 when not given
 * @param factor of an output, NaN when not given
 * @param pitch size of a pixel in relative units
 * @param fixed columns and rows when they are fixed, else 0
 */
record BioImageSize(int least, int multiple, int halo, double factor, double pitch, int fixed) {

    private static final BioImageSize FREE = new BioImageSize(1, 1, -1, Double.NaN, Double.NaN, 0);

    private BioImageSize and(final BioImageSize other, final CardFields f) {
        final boolean sameFactor = Double.compare(factor, other.factor) == 0 || Double.isNaN(factor);
        if (!sameFactor || fixed > 0 && fixed != other.fixed || !Double.isNaN(pitch) && pitch != other.pitch) {
            throw f.wrong("axes", "have other sizes or scales along y than along x, which cannot be done");
        }
        return new BioImageSize(Math.max(least, other.least), Math.multiplyExact(multiple,
            other.multiple / gcd(multiple, other.multiple)), Math.max(halo, other.halo), other.factor, other.pitch,
            other.fixed);
    }

    private static int gcd(final int a, final int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static BioImageSize exactly(final int n, final int halo, final double factor, final double pitch) {
        return new BioImageSize(n, n, halo, factor, pitch, n);
    }

    private static BioImageSize stepping(final CardFields f, final String name, final int min, final int step) {
        if (step == 0) {
            return exactly(min, -1, Double.NaN, 1);
        }
        if (min % step != 0) {
            throw f.wrong(name, "allows sizes " + min + " + n x " + step + "; only multiples of a number can be done");
        }
        return new BioImageSize(min, step, -1, Double.NaN, 1, 0);
    }

    /** 0.4: "shape" and "halo" are lists in the order of the axes. */
    static BioImageSize ofShape(final CardFields f, final String axes, final List<BioImageTensor> inputs) {
        BioImageSize all = FREE;
        for (final char axis : new char[] { 'y', 'x' }) {
            final int i = axes.indexOf(axis);
            if (i >= 0 && f.has("shape")) {
                all = all.and(f.get("shape") instanceof Map ? described(f, i, inputs)
                    : exactly(Math.max(1, entry(f.counts("shape"), i, f, "shape")), -1, Double.NaN, 1), f);
            }
        }
        int halo = -1;
        if (f.has("halo")) {
            final List<Integer> halos = f.counts("halo");
            for (final char axis : new char[] { 'y', 'x' }) {
                halo = Math.max(halo, axes.indexOf(axis) < 0 ? 0 : entry(halos, axes.indexOf(axis), f, "halo"));
            }
        }
        return new BioImageSize(all.least, all.multiple, halo, factor(all, inputs), 1, all.fixed);
    }

    private static double factor(final BioImageSize size, final List<BioImageTensor> inputs) {
        return Double.isNaN(size.factor) && size.fixed > 0 && !inputs.isEmpty() && inputs.get(0).fixed() > 0
            ? (double) size.fixed / inputs.get(0).fixed() : size.factor;
    }

    private static <T> T entry(final List<T> list, final int i, final CardFields f, final String name) {
        if (i >= list.size()) {
            throw f.wrong(name, "has fewer entries than there are axes");
        }
        return list.get(i);
    }

    private static BioImageSize described(final CardFields f, final int i, final List<BioImageTensor> inputs) {
        final CardFields shape = f.object("shape").orElseThrow();
        if (shape.has("min")) {
            return stepping(f, "shape", entry(shape.counts("min"), i, shape, "min"),
                entry(shape.counts("step"), i, shape, "step"));
        }
        requireInput(shape, shape.text("reference_tensor", shape.text("reference_input", "")), inputs);
        if (entry(shape.numbers("offset"), i, shape, "offset") != 0) {
            throw shape.wrong("offset", "is not 0: networks that lose pixels at the edges cannot be done");
        }
        final double scale = entry(shape.numbers("scale"), i, shape, "scale");
        if (!(scale > 0)) {
            throw shape.wrong("scale", "is not more than 0");
        }
        return new BioImageSize(1, 1, -1, scale, 1, 0);
    }

    /** 0.5: every axis has its own size, scale and halo. */
    static BioImageSize ofAxes(final CardFields f, final List<BioImageTensor> inputs) {
        BioImageSize all = FREE;
        for (final CardFields axis : f.objects("axes")) {
            if (axis.text("type").equals("space")) {
                all = all.and(ofAxis(axis, inputs), f);
            }
        }
        return all;
    }

    private static BioImageSize ofAxis(final CardFields axis, final List<BioImageTensor> inputs) {
        final double pitch = axis.number("scale", 1);
        final int halo = axis.count("halo", 0, -1);
        if (!(pitch > 0)) {
            throw axis.wrong("scale", "is not more than 0");
        }
        if (!(axis.get("size") instanceof Map)) {
            final int n = axis.count("size", 1, 1);
            final double factor = inputs.isEmpty() || inputs.get(0).fixed() == 0 ? Double.NaN
                : (double) n / inputs.get(0).fixed();
            return exactly(n, halo, factor, pitch);
        }
        final CardFields size = axis.object("size").orElseThrow();
        if (size.has("min")) {
            final BioImageSize s = stepping(axis, "size", size.count("min", 1, 1), size.count("step", 0, 0));
            return new BioImageSize(s.least, s.multiple, halo, Double.NaN, pitch, s.fixed);
        }
        final BioImageTensor of = requireInput(size, size.text("tensor_id"), inputs);
        if (size.number("offset", 0) != 0) {
            throw size.wrong("offset", "is not 0: networks that lose pixels at the edges cannot be done");
        }
        return new BioImageSize(1, 1, halo, of.pitch() / pitch, pitch, 0);
    }

    private static BioImageTensor requireInput(final CardFields f, final String name,
        final List<BioImageTensor> inputs)
    {
        return inputs.stream().filter(t -> t.tensor().name().equals(name)).findFirst()
            .orElseThrow(() -> f.wrong(f.has("tensor_id") ? "tensor_id" : "reference_tensor",
                "names \"" + name + "\", which is no input"));
    }
}
