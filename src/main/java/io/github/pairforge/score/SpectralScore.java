package io.github.pairforge.score;

import java.util.List;

import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.raster.Band;

/**
 * Do the spectra agree?
 *
 * @param raw angles between degraded HR and LR as they are, degrees
 * @param matched the same after the histogram of every band of HR has been matched to LR's
 * @param bands of LR
 * @param meanAbsolute per band mean |degraded and matched HR − LR|, reflectance
 * @param check the answer
 */
public record SpectralScore(SpectralAngle raw, SpectralAngle matched, List<Band> bands, double[] meanAbsolute,
    Check check)
{

    public SpectralScore {
        bands = List.copyOf(bands);
        meanAbsolute = meanAbsolute.clone();
    }

    @Override
    public double[] meanAbsolute() {
        return meanAbsolute.clone();
    }
}
