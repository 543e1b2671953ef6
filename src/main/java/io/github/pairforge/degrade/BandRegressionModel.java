package io.github.pairforge.degrade;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.RecombinedSource;

/**
 * How the bands of one sensor follow from those of another, with what is needed to use it: a value.
 *
 * @param name short name for people
 * @param inputBands of the images that it is applied to; where all are unnamed, their order counts
 * @param outputBands of the result
 * @param mix weights and intercepts, reflectance
 * @param provenance where it comes from
 */
public record BandRegressionModel(String name, List<Band> inputBands, List<Band> outputBands, BandMix mix,
    Provenance provenance)
{

    /** @throws IllegalArgumentException when the bands are not as many as those of the mix */
    public BandRegressionModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provenance, "provenance");
        inputBands = List.copyOf(inputBands);
        outputBands = List.copyOf(outputBands);
        if (inputBands.size() != mix.inputs() || outputBands.size() != mix.results()) {
            throw new IllegalArgumentException("Band regression " + name + " makes " + mix.results() + " bands of "
                + mix.inputs() + ", but names " + outputBands.size() + " and " + inputBands.size() + ".");
        }
    }

    /**
     * The λ of a degradation model, whose results carry the same bands in the same order.
     *
     * @throws IllegalArgumentException when the harmonization is none that is linear
     */
    public static BandRegressionModel of(final DegradationModel model) {
        if (!(model.harmonization() instanceof final LinearHarmonization linear)) {
            throw new IllegalArgumentException("Model " + model.name() + " holds no band regression: its "
                + "harmonization is not linear; give a file that Fit Band Regression... wrote.");
        }
        final List<Band> bands = model.bands().size() == linear.bands()
            ? model.bands().stream().map(BandDegradation::band).toList()
            : Collections.nCopies(linear.bands(), Band.unnamed());
        return new BandRegressionModel(model.name(), bands, bands,
            new BandMix(linear.weights(), linear.intercept()), model.provenance());
    }

    /**
     * Which band of an image each input is; by name where both sides have names, else by order.
     *
     * @param listed whether the user has listed the image's bands: then their order counts, not their names
     * @throws IllegalArgumentException when they do not go together
     */
    public BandMatch match(final RasterSource image, final boolean listed) {
        return listed ? BandMatch.inOrder(inputBands, image.bands(), "regression " + name, image.name())
            : BandMatch.of(inputBands, image.bands(), "regression " + name, image.name());
    }

    /**
     * An image with the bands of the other sensor, on the same grid; computed when it is read.
     *
     * @param image reflectance, NaN = nodata; bands that the regression does not know are left out
     * @param listed whether the user has listed the image's bands: then their order counts, not their names
     * @throws IllegalArgumentException when the bands do not go together
     */
    public RasterSource applied(final RasterSource image, final boolean listed) {
        return new RecombinedSource(image.withBands(match(image, listed).indices()), outputBands, mix::apply);
    }
}
