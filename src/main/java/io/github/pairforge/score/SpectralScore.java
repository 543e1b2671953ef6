package io.github.pairforge.score;

import java.util.List;

import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.raster.Band;

/**
 * Do the spectra agree? Measured after the shift has been removed, because a misplaced edge looks like another
 * spectrum; as the images lie when no shift was found.
 *
 * @param asTheyLie angles with histograms matched, but the shift left in, degrees
 * @param raw angles between degraded HR and LR without matching of histograms, degrees
 * @param interval the same after the histogram of every band of HR has been matched to LR's, with its interval
 * @param bands of LR
 * @param meanAbsolute per band mean |degraded and matched HR − LR|, reflectance
 * @param problem why there are no angles, in one sentence; empty when there are
 * @param check the answer
 */
public record SpectralScore(SpectralAngle asTheyLie, SpectralAngle raw, AngleInterval interval, List<Band> bands,
    double[] meanAbsolute, String problem, Check check)
{

    public SpectralScore {
        bands = List.copyOf(bands);
        meanAbsolute = meanAbsolute.clone();
    }

    /** Angles after the histogram of every band of HR has been matched to LR's, degrees. */
    public SpectralAngle matched() {
        return interval.angle();
    }

    @Override
    public double[] meanAbsolute() {
        return meanAbsolute.clone();
    }
}
