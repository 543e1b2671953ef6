package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * One input or output of a BioImage.IO model description.
 *
 * @param tensor as far as it is given: axes "" and factor NaN where it is not, halo −1
 * @param preparation of an input
 * @param pitch 0.5: size of a pixel in relative units, which tells the factor of outputs; NaN when unknown
 * @param fixed columns and rows when they are fixed, else 0
 */
record BioImageTensor(TensorCard tensor, Preparation preparation, double pitch, int fixed) {

    private static final String SPACE = "yx";

    static BioImageTensor of(final CardFields f, final List<BioImageTensor> inputs) {
        final boolean letters = f.get("axes") instanceof String;
        final String axes = letters ? f.text("axes") : letters(f);
        for (int i = 0; i < axes.length(); i++) {
            if ("bcyx".indexOf(axes.charAt(i)) < 0 || axes.indexOf(axes.charAt(i)) != i) {
                throw f.wrong("axes", "are \"" + axes + "\"; PairForge runs models with the axes b, c, y and x");
            }
        }
        final BioImageSize size = letters ? BioImageSize.ofShape(f, axes, inputs) : BioImageSize.ofAxes(f, inputs);
        final boolean input = inputs.isEmpty();
        final BioImageSteps steps = input ? BioImageSteps.before(f) : BioImageSteps.after(f);
        final BandScaling s = steps.scaling();
        final List<Double> range = range(f, letters);
        return new BioImageTensor(new TensorCard(f.text(letters ? "name" : "id", input ? "input" : "output"), axes,
            letters ? List.of() : bands(f), s.scale(), s.offset(), s.mean(), s.std(),
            range.get(0), range.get(1), size.multiple(), size.least(), size.halo(), size.factor()),
            input ? new Preparation(steps.normalization(), s.limits()) : Preparation.NONE, size.pitch(), size.fixed());
    }

    private static String letters(final CardFields f) {
        final StringBuilder out = new StringBuilder();
        for (final CardFields axis : f.objects("axes")) {
            final String type = axis.text("type");
            final String id = axis.text("id", "x");
            switch (type) {
                case "batch" -> out.append('b');
                case "channel" -> out.append('c');
                case "space" -> {
                    if (id.length() != 1 || SPACE.indexOf(id.charAt(0)) < 0) {
                        throw axis.wrong("id", "is " + id + "; PairForge runs models with the axes y and x only");
                    }
                    out.append(id);
                }
                default -> throw axis.wrong("type", "is " + type + "; PairForge runs models with batch, channel, y and"
                    + " x only");
            }
        }
        return out.toString();
    }

    private static List<String> bands(final CardFields f) {
        return f.objects("axes").stream().filter(a -> a.text("type").equals("channel"))
            .flatMap(a -> a.texts("channel_names").stream()).toList();
    }

    /** Lowest and highest value; infinite where not given. */
    private static List<Double> range(final CardFields f, final boolean letters) {
        final CardFields in = letters ? f : f.has("data") ? f.objects("data").get(0) : f;
        final String name = letters ? "data_range" : "range";
        final List<?> ends = in.list(name);
        if (ends.isEmpty()) {
            return List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        if (ends.size() != 2) {
            throw in.wrong(name, "is not two numbers");
        }
        final List<Double> out = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            final double open = i == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            out.add(ends.get(i) instanceof final Number n ? n.doubleValue() : open);
        }
        if (!(out.get(0) < out.get(1))) {
            throw in.wrong(name, "is not a lower and a higher number");
        }
        return out;
    }
}
