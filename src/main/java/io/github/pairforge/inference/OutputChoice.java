package io.github.pairforge.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Band;

/** Finds out which bands come out of a network. */
record OutputChoice(Network network, List<InputImage> inputs, ConstantInputs constants, TilePlan plan) {

    /** Pixels of the image that a network is tried with where its graph does not tell how many bands it gives. */
    private static final int TRIAL = 64;

    /**
     * The outputs that were asked for.
     *
     * @throws IllegalArgumentException naming one that the network does not have or that is no image
     */
    static List<TensorCard> of(final String network, final List<TensorCard> all, final List<String> wanted) {
        final List<TensorCard> images = all.stream().filter(PortCards::isImage).toList();
        if (images.isEmpty()) {
            throw new IllegalArgumentException(network + " gives no image (an output with columns and rows); it is no"
                + " image model.");
        }
        if (wanted.isEmpty()) {
            return images.subList(0, 1);
        }
        if (wanted.equals(PredictionSettings.ALL_OUTPUTS)) {
            return images;
        }
        final List<TensorCard> chosen = new ArrayList<>();
        for (final String name : wanted) {
            chosen.add(images.stream().filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outputs: " + network + " gives no image " + name
                    + "; it gives " + String.join(", ", images.stream().map(TensorCard::name).toList()) + ".")));
        }
        return chosen;
    }

    List<OutputImage> images(final List<TensorCard> outputs) throws IOException {
        final List<OutputImage> images = new ArrayList<>();
        Map<String, Tensor> tried = null;
        for (final TensorCard card : outputs) {
            final int at = card.axes().indexOf('c');
            final long[] shape = network.outputs().stream().filter(p -> p.name().equals(card.name())).findFirst()
                .orElseThrow().shape();
            int channels = at < 0 ? 1 : at < shape.length ? (int) shape[at] : -1;
            if (channels < 1) {
                tried = tried == null ? network.run(trial()) : tried;
                final long[] made = tried.get(card.name()).shape();
                channels = at < made.length ? (int) made[at] : 1;
            }
            if (!card.bands().isEmpty() && card.bands().size() != channels) {
                throw new IllegalArgumentException(network.name() + " gives " + channels + " bands in " + card.name()
                    + ", its model card names " + card.bands().size() + "; correct the card.");
            }
            Units.check(network.name(), card, channels);
            images.add(new OutputImage(card, channels, bands(card, channels, card == outputs.get(0))));
        }
        return images;
    }

    private Map<String, Tensor> trial() {
        final int width = length(plan.x());
        final int height = length(plan.y());
        final int batch = constants.batch(1);
        final Map<String, Tensor> given = new HashMap<>(constants.tensors(batch, height, width));
        for (final InputImage input : inputs) {
            final long[] shape = Layout.of(input.card().axes(), batch, input.channels(), height, width).shape();
            given.put(input.card().name(), Tensor.of(new float[(int) Shapes.count(shape)], shape));
        }
        return given;
    }

    private static int length(final TileAxis axis) {
        return axis.fixed() ? axis.least() : (int) TileAxis.up(Math.max(axis.least(), TRIAL), axis.multiple());
    }

    /** The image's own where as many come out as went in; named by the output from the second one on. */
    private List<Band> bands(final TensorCard card, final int channels, final boolean first) {
        final InputImage image = inputs.get(0);
        final List<Band> given = image.source().bands();
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < (image.each() ? given.size() : 1); b++) {
            for (int c = 0; c < channels; c++) {
                final boolean same = image.each() ? channels == 1 : channels == given.size();
                bands.add(!card.bands().isEmpty() && !image.each() ? Band.named(card.bands().get(c))
                    : same ? named(given.get(image.each() ? b : c), card, first)
                        : Band.named(card.name() + "_" + (bands.size() + 1)));
            }
        }
        return bands;
    }

    private static Band named(final Band band, final TensorCard card, final boolean first) {
        return first ? band : Band.named((card.name() + " " + band.name()).trim());
    }
}
