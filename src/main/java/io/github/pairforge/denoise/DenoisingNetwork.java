package io.github.pairforge.denoise;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ImageModel;
import io.github.pairforge.inference.ModelCard;
import io.github.pairforge.inference.ModelCards;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Port;
import io.github.pairforge.inference.PredictionSettings;
import io.github.pairforge.inference.TensorCard;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A network that takes an image whose values fill 0 to 1; what its card says of scale and range is applied from there.
 *
 * @param card as it was written, complete
 * @param model with a card that takes 0 to 1
 */
record DenoisingNetwork(ModelCard card, ImageModel model) implements Closeable {

    /** @throws IOException in one sentence, when it cannot be loaded, or its card asks for what cannot be done */
    static DenoisingNetwork open(final CardFile file, final Execution execution) throws IOException {
        return open(file, execution, false);
    }

    /** The same, of a network whose output is no image but a map. */
    static DenoisingNetwork openEstimator(final CardFile file, final Execution execution) throws IOException {
        return open(file, execution, true);
    }

    private static DenoisingNetwork open(final CardFile file, final Execution execution, final boolean map)
        throws IOException
    {
        try (Network network = Network.open(file.card().file(), execution)) {
            final ModelCard card = ModelCards.complete(file, network).card();
            // Opened while the network is: it is loaded once.
            return new DenoisingNetwork(card, ImageModel.open(unit(card, map), execution));
        }
    }

    private static ModelCard unit(final ModelCard card, final boolean map) throws IOException {
        for (final TensorCard t : card.inputs()) {
            if (!t.mean().isEmpty() || !t.std().isEmpty()) {
                throw new IOException(card.name() + ": its card standardises " + t.name() + " (mean, std), which takes"
                    + " the noise out of proportion between bands; give scale and offset instead.");
            }
        }
        final TensorCard image = card.inputs().isEmpty() ? TensorCard.of("", "") : card.inputs().get(0);
        final List<TensorCard> inputs = new ArrayList<>();
        for (int i = 0; i < card.inputs().size(); i++) {
            inputs.add(i == 0 ? unit(image, image) : free(card.inputs().get(i)));
        }
        return new ModelCard(card.name(), card.role(), card.description(), card.licence(), card.source(), card.file(),
            card.sha256(), inputs, card.outputs().stream().map(o -> map ? free(o) : unit(o, image)).toList());
    }

    /** 0 to 1 instead of reflectance. */
    private static TensorCard unit(final TensorCard t, final TensorCard image) {
        final double low = lowest(image);
        return new TensorCard(t.name(), t.axes(), List.of(), highest(image) - low, low, List.of(), List.of(),
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, t.multiple(), t.least(), t.halo(), t.factor());
    }

    /** Bands go in as they come, and a map of no noise is no map of wrong scale. */
    private static TensorCard free(final TensorCard t) {
        return new TensorCard(t.name(), t.axes(), List.of(), t.scale(), t.offset(), List.of(), List.of(),
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, t.multiple(), t.least(), t.halo(), t.factor());
    }

    private static double lowest(final TensorCard image) {
        return Double.isFinite(image.lowest()) && Double.isFinite(image.highest()) ? image.lowest() : 0;
    }

    private static double highest(final TensorCard image) {
        return Double.isFinite(image.lowest()) && Double.isFinite(image.highest()) ? image.highest() : 1;
    }

    /** The reflectance that the card shows as the ends of the network's range; empty when it states no scaling. */
    Optional<double[]> statedSpan() {
        final TensorCard image = card.inputs().get(0);
        return image.scale() == 1 && image.offset() == 0 ? Optional.empty()
            : Optional.of(new double[] { (lowest(image) - image.offset()) / image.scale(),
                (highest(image) - image.offset()) / image.scale() });
    }

    /** Inputs with columns and rows. */
    int images() {
        return (int) model.inputs().stream().filter(t -> t.axes().indexOf('x') >= 0).count();
    }

    /** Bands of an input; −1 when it takes any number. */
    int bands(final int input) {
        return bands(model.inputs().get(input), model.network().inputs().get(input), card.inputs());
    }

    /** Bands of the first output; −1 when only the input tells. */
    int bandsOut() {
        return bands(model.outputs().get(0), model.network().outputs().get(0), card.outputs());
    }

    private static int bands(final TensorCard t, final Port port, final List<TensorCard> written) {
        final int at = t.axes().indexOf('c');
        final long fixed = at < 0 ? 1 : at < port.shape().length ? port.shape()[at] : -1;
        return fixed > 0 ? (int) fixed : written.stream().filter(w -> w.name().equals(t.name()))
            .mapToInt(w -> w.bands().isEmpty() ? -1 : w.bands().size()).findFirst().orElse(-1);
    }

    /** Names of the bands its image should have, empty when any will do. */
    List<String> bandNames() {
        return card.inputs().get(0).bands();
    }

    /** @param images 0 to 1, one for each input, in order */
    RasterSource predict(final Progress progress, final RasterSource... images) throws IOException {
        if (images.length == 1) {
            return model.predict(images[0], PredictionSettings.DEFAULT, progress);
        }
        return model.predict(Map.of(model.inputs().get(0).name(), images[0], model.inputs().get(1).name(), images[1]),
            PredictionSettings.DEFAULT, progress);
    }

    /** On what it runs. */
    String note() {
        final Network network = model.network();
        return card.name() + " runs on " + network.provider().label()
            + (network.note().isEmpty() ? "." : ": " + network.note());
    }

    @Override
    public void close() throws IOException {
        model.close();
    }
}
