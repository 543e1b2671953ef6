package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.OptionException;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/**
 * An opened image and its reference.
 *
 * @param image what is changed
 * @param reference bands in the order of the image's; null when there is none
 */
record HarmonizeInputs(WatchedSource image, WatchedSource reference) {

    static HarmonizeInputs open(final ImageInput image, final ImageInput reference, final Opening opening)
        throws IOException
    {
        final WatchedSource opened = new WatchedSource(opening.open(image));
        return new HarmonizeInputs(opened, reference == null ? null : new WatchedSource(opening.partners(opened,
            opening.open(reference), image.listsBands() || reference.listsBands())));
    }

    /**
     * λ, placed over the image.
     *
     * @throws IllegalArgumentException when the method needs a reference and there is none, or one of other ground, or
     *             an image holds nothing
     */
    Found find(final HarmonizeMethods.Chosen method, final GroundChoice choice, final Opening opening,
        final Progress progress) throws IOException
    {
        if (method.footing() == Footing.NO_REFERENCE) {
            return noted(method.find(MethodInputs.of(image, null), progress), opening);
        }
        if (reference == null) {
            throw new IllegalArgumentException("reference: method " + method.method().label()
                + " needs the image whose radiometry is wanted, another than the image itself; give it.");
        }
        final MatchedGround ground = MatchedGround.of(image, reference, choice, method.footing(), opening, progress);
        final double pixel = image.grid().relate(ground.source().grid()).factor();
        final Found found;
        try {
            found = noted(method.find(new MethodInputs(ground.source(), ground.reference(), pixel), progress), opening);
        }
        catch (final OptionException e) {
            throw e;
        }
        catch (final IllegalArgumentException e) {
            // What is wrong with one image says more than what came of it.
            requireContent(ground);
            throw e;
        }
        requireContent(ground);
        return found.with(ground.placed(found.lambda(), image));
    }

    private void requireContent(final MatchedGround ground) {
        image.requireContent();
        reference.requireContent();
        CommonlyValid.require(ground);
    }

    private static Found noted(final Found found, final Opening opening) {
        found.notes().forEach(opening::note);
        return found;
    }

    /** The image as λ makes it. */
    RasterSource harmonized(final Found found) {
        return HarmonizedSource.of(image, found.lambda());
    }
}
