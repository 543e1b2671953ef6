package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import org.scijava.plugin.Plugin;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A network that tells the noise of every pixel and one that is told it and takes it out (PD-Denoising's shape): models
 * of role noise-estimator and denoiser.
 *
 * <p>The estimator takes an image and gives a map of one or more bands; the denoiser takes image and map, and gives the
 * clean image as its first output. The map is clipped to 0 to 1, multiplied by {@link DenoiseSettings#strength}, and
 * clipped again. {@link DenoiseSettings#sigma} does not reach it: a map of 0 to 1 has no unit that all networks share.
 * Reflectance is shown as 0 to 1, see {@link DenoiseSettings#white}; correlated noise is dealt with by
 * {@link DenoiseSettings#stride}, smoothness by {@link DenoiseSettings#background}. Bands go through in groups as large
 * as the networks take; a pixel that lacks one band of its group is NaN in all of them.
 *
 * <p>Source: Y. Zhou et al.: When AWGN-based denoiser meets real noises. AAAI 2020.
 */
@Plugin(type = Denoiser.class, name = PairDenoiser.NAME, priority = 50)
public final class PairDenoiser implements Denoiser {

    static final String NAME = "pd";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> roles() {
        return List.of(DenoiserModels.DENOISER, DenoiserModels.ESTIMATOR);
    }

    @Override
    public RasterSource denoise(final RasterSource image, final DenoiseSettings settings, final Progress progress)
        throws IOException
    {
        final List<CardFile> files = DenoiserModels.find(ModelLibrary.standard(), settings.model(), roles(), NAME);
        final DenoisingNetwork denoiser = DenoisingNetwork.open(files.get(0), settings.execution());
        DenoisingNetwork estimator = null;
        try {
            DenoiserModels.requireMap(denoiser, NAME);
            estimator = DenoisingNetwork.openEstimator(files.get(1), settings.execution());
            requirePair(denoiser, estimator);
            final NetworkGroups groups = new NetworkGroups(image, settings, List.of(denoiser, estimator), progress);
            if (!Double.isNaN(settings.sigma())) {
                groups.note("Method pd takes the noise from its estimator; sigma does not reach it.");
            }
            return groups.run(new PairPass(denoiser, estimator, settings.strength(), progress));
        }
        catch (final IOException | RuntimeException e) {
            denoiser.close();
            if (estimator != null) {
                estimator.close();
            }
            throw e;
        }
    }

    private static void requirePair(final DenoisingNetwork denoiser, final DenoisingNetwork estimator) {
        if (estimator.images() != 1) {
            throw new IllegalArgumentException("model: " + estimator.card().name() + " takes " + estimator.images()
                + " images; an estimator of noise takes one.");
        }
        requireSame(denoiser.bands(0), estimator.bands(0), denoiser, estimator, "image");
        requireSame(denoiser.bands(1), estimator.bandsOut(), denoiser, estimator, "map");
    }

    private static void requireSame(final int wanted, final int given, final DenoisingNetwork denoiser,
        final DenoisingNetwork estimator, final String what)
    {
        if (wanted > 0 && given > 0 && wanted != given) {
            throw new IllegalArgumentException("model: " + denoiser.card().name() + " wants " + wanted
                + " bands of the " + what + ", " + estimator.card().name() + " has " + given
                + "; give a denoiser and an estimator that belong together.");
        }
    }
}
