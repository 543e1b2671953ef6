package io.github.pairforge.inference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.RasterSource;

/**
 * A card and what it says beside of how to run its model.
 *
 * @param card as far as the file says; {@link ModelCards#complete} fills in what the graph knows
 * @param path the card's file, or the .onnx itself where there is no card
 * @param download where the weights come from
 * @param bytes size of the weights, 0 when not given
 * @param test how the model can be tested
 * @param preparation of the first input's image, see {@link #prepared}
 * @param byOrder whether tensors are those of the graph in order, whatever they are called (BioImage.IO)
 */
public record CardFile(ModelCard card, Path path, Optional<URI> download, long bytes, Optional<SelfTest> test,
    Preparation preparation, boolean byOrder)
{

    /** Whether there is a card at all. */
    public boolean isWritten() {
        return !path.equals(card.file());
    }

    CardFile with(final ModelCard other) {
        return new CardFile(other, path, download, bytes, test, preparation, byOrder);
    }

    /**
     * The image as the network's card wants it before its scaling: normalized by its own values, and clipped. Most
     * cards want nothing. Whoever runs the network has to call it.
     *
     * @param image for the network's first input
     * @param port of that input: where it takes one band, every band is an image of its own
     * @throws IOException when the image cannot be read
     * @throws IllegalArgumentException when the bands of the card cannot be found
     */
    public RasterSource prepared(final RasterSource image, final Port port) throws IOException {
        if (preparation.equals(Preparation.NONE)) {
            return image;
        }
        final TensorCard input = card.inputs().get(0);
        final int c = input.axes().indexOf('c');
        final boolean each = c < 0 || c < port.shape().length && port.shape()[c] == 1;
        final List<Band> wanted = input.bands().stream().map(Band::named).toList();
        // Bands that the network does not see must not count.
        return preparation.of(each || wanted.isEmpty() ? image
            : image.withBands(BandMatch.of(wanted, image.bands(), card.name(), image.name()).indices()), each);
    }

    /** The same with another test. */
    public CardFile withTest(final SelfTest other) {
        return new CardFile(card, path, download, bytes, Optional.of(other), preparation, byOrder);
    }
}
