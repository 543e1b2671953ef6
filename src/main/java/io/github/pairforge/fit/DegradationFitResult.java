package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.noise.NoiseModel;

/**
 * A degradation model found from pairs, and how sure each part of it is.
 *
 * @param model everything learnt: kernels, radiometry, noise; holds no shift
 * @param ownNoise per band, the noise to add when an image is harmonized to its own LR instead
 * @param shifts one per pair: what to add to positions in LR so that it lies on HR
 * @param leastError the fit by least error, for comparison
 * @param spectral the fit by spectra, one per band; empty where images are too small for it
 * @param radiometry pixels that the relation was learnt from
 * @param diagnostics curves, scores, intervals, warnings
 */
public record DegradationFitResult(DegradationModel model, List<NoiseModel> ownNoise, List<FittedShift> shifts,
    KernelFitResult leastError, List<SpectralCurve> spectral, RadiometrySample radiometry,
    FitDiagnostics diagnostics)
{

    public DegradationFitResult {
        ownNoise = List.copyOf(ownNoise);
        shifts = List.copyOf(shifts);
        spectral = List.copyOf(spectral);
    }

    /** The model with another relation, made for one pair from its own LR, and the noise that goes with such. */
    public DegradationModel harmonizedBy(final Harmonization own) {
        final List<BandDegradation> bands = new ArrayList<>(model.bands());
        for (int b = 0; b < bands.size(); b++) {
            bands.set(b, bands.get(b).withNoise(ownNoise.get(b)));
        }
        return new DegradationModel(model.name(), model.hrSensor(), model.lrSensor(), model.order(), model.factor(),
            bands, own, model.provenance());
    }
}
