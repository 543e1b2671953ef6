package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;

/**
 * A reference that a network makes of the image: its radiometry counts, nothing else of it reaches the output. Networks
 * that translate images between sensors lose detail or invent some; as a reference that does no harm.
 *
 * @param model name or file of a model, or several separated by semicolons; empty for none
 * @param shelf where models are looked for
 */
record NetworkReference(String model, ModelShelf shelf) {

    /** Of fewer pixels all bands are kept in memory: the reference is read more than once. */
    private static final double MOST_KEPT = 1 << 24;

    boolean isWanted() {
        return !model.isBlank();
    }

    /**
     * What the network makes of an image, bands in the order of the image's.
     *
     * @throws IllegalArgumentException when it makes another number of bands
     */
    RasterSource of(final RasterSource image, final ImageInput input, final Opening opening, final Progress progress)
        throws IOException
    {
        final RasterSource made = new ModelRun(ModelTask.of(input, model), shelf, opening, progress).view(image);
        if (made.bands().size() != image.bands().size()) {
            throw new IllegalArgumentException("reference_model: " + model + " makes " + made.bands().size()
                + " bands of the " + image.bands().size() + " of " + image.name()
                + "; give a network that makes as many, in the same order.");
        }
        opening.note("The reference, called the real image below, is what the network makes of " + image.name() + ".");
        final RasterSource partner = opening.partners(image, made, true);
        final double pixels = (double) partner.grid().width() * partner.grid().height();
        return pixels <= MOST_KEPT ? RasterLoading.load(partner, progress) : partner;
    }
}
