package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import org.scijava.plugin.Plugin;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A network that takes an image and gives it without noise (DnCNN's shape): one model of role denoiser.
 *
 * <p>It takes out what it was trained on: {@link DenoiseSettings#sigma} and {@link DenoiseSettings#strength} do not
 * reach it. Reflectance is shown to it as 0 to 1, see {@link DenoiseSettings#white}; noise that is correlated is dealt
 * with by {@link DenoiseSettings#stride}. Bands go through in groups as large as the network takes; a pixel that lacks
 * one band of its group is NaN in all of them.
 *
 * <p>Source: K. Zhang et al.: Beyond a Gaussian denoiser. IEEE Trans. Image Process. 26 (2017).
 */
@Plugin(type = Denoiser.class, name = NetworkDenoiser.NAME, priority = 10)
public final class NetworkDenoiser implements Denoiser {

    static final String NAME = "network";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> roles() {
        return List.of(DenoiserModels.DENOISER);
    }

    @Override
    public RasterSource denoise(final RasterSource image, final DenoiseSettings settings, final Progress progress)
        throws IOException
    {
        final CardFile file =
            DenoiserModels.find(ModelLibrary.standard(), settings.model(), roles(), NAME).get(0);
        final DenoisingNetwork network = DenoisingNetwork.open(file, settings.execution());
        try {
            if (network.images() != 1) {
                throw new IllegalArgumentException("model: " + network.card().name() + " takes " + network.images()
                    + " images; method network takes one of one image" + (network.images() == 2
                        ? " (this one may be for method pd)." : "."));
            }
            final NetworkGroups groups = new NetworkGroups(image, settings, List.of(network), progress);
            if (!Double.isNaN(settings.sigma()) || settings.strength() != 1) {
                groups.note("Method network takes out what its model learnt; sigma and strength do not reach it.");
            }
            return groups.run(new PlainPass(network, progress));
        }
        catch (final IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
