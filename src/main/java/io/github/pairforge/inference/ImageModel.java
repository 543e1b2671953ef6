package io.github.pairforge.inference;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A network that makes images of images, with what its card says of them. Safe for concurrent use.
 *
 * <p>Predictions are views: their windows are computed when they are read, tile by tile and on the reader's threads,
 * and do not depend on which windows are read, in what order, or by how many threads. For convolutional networks they
 * equal what the network makes of the whole image, bit for bit (on the CPU); others are given the whole image if it is
 * small, and are blended over the borders of tiles if it is not.
 *
 * <p>The network sees the image to its edges. What lacks to the multiples and least sizes of the card is mirrored
 * behind the last column and row, and cut off again. Pixels without data (NaN) get the value of the nearest pixel with
 * data before the network and are NaN in the result, exactly those that lie on the same ground.
 */
public final class ImageModel implements Closeable {

    private final Network network;
    private final ModelCard card;
    private final List<TensorCard> inputs;
    private final List<TensorCard> outputs;

    private ImageModel(final Network network, final ModelCard card) {
        this.network = network;
        this.card = card;
        inputs = PortCards.of(network.name(), card.inputs(), network.inputs());
        outputs = PortCards.of(network.name(), card.outputs(), network.outputs());
    }

    /**
     * Loads the network of a card.
     *
     * @throws IOException in one sentence, when it cannot be loaded
     * @throws IllegalArgumentException when card and network contradict each other
     */
    public static ImageModel open(final ModelCard card, final Execution execution) throws IOException {
        final Network network = Network.open(card.file(), execution);
        try {
            return new ImageModel(network, card);
        }
        catch (final IllegalArgumentException e) {
            network.close();
            throw e;
        }
    }

    public ModelCard card() {
        return card;
    }

    public Network network() {
        return network;
    }

    /** Cards of the inputs, in the order of the graph; those that the card lacks say what the graph says. */
    public List<TensorCard> inputs() {
        return inputs;
    }

    /** Cards of the outputs, in the order of the graph. */
    public List<TensorCard> outputs() {
        return outputs;
    }

    /**
     * Whether tiles give what the whole image would; otherwise images of more than 2²⁰ pixels are blended from tiles,
     * and the result depends on their size.
     */
    public boolean isExactInTiles(final PredictionSettings settings) {
        return new PredictionChoice(network, inputs, outputs, settings).plans().isExact();
    }

    /**
     * Applies the network to an image.
     *
     * @param image reflectance (1.0 = 100 %), NaN = nodata; must stay open while the result is read
     * @return on the image's grid, or one of finer or coarser pixels with the same upper left corner; a rest that fills
     *         no whole coarser pixel is left out; closing it does not close the image
     * @throws IllegalArgumentException before anything is computed, when image and model contradict each other
     * @throws IOException when the image cannot be read
     */
    public RasterSource predict(final RasterSource image, final PredictionSettings settings) throws IOException {
        return predict(image, settings, Progress.NONE);
    }

    /** @param progress asked whether the user cancels, also while a tile is computed; nothing is reported to it */
    public RasterSource predict(final RasterSource image, final PredictionSettings settings, final Progress progress)
        throws IOException
    {
        final PredictionChoice choice = new PredictionChoice(network, inputs, outputs, settings);
        return choice.of(choice.only(image), progress);
    }

    /**
     * Applies a network of several image inputs.
     *
     * @param images one for each, of the same size; the result lies on the grid of the network's first one
     * @see #predict(RasterSource, PredictionSettings, Progress)
     */
    public RasterSource predict(final Map<String, RasterSource> images, final PredictionSettings settings,
        final Progress progress) throws IOException
    {
        return new PredictionChoice(network, inputs, outputs, settings).of(images, progress);
    }

    @Override
    public void close() throws IOException {
        network.close();
    }
}
