package io.github.pairforge.degrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.PublishedNoise;
import io.github.pairforge.raster.Band;

/** Models that need no file. */
public final class Presets {

    private static final Map<String, DegradationModel> ALL = all();

    private Presets() {
    }

    /** A preset by name, or empty. */
    public static Optional<DegradationModel> of(final String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Their names: "sen2naip", "identity", "gaussian". */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * NAIP at 2.5 m to Sentinel-2 at 10 m: Gaussian kernels of 13 taps with σ 3.0, 2.9, 2.9 and 3.4 HR pixels for R, G,
     * B and NIR, then bilinear sampling without antialiasing (opensr-degradation 0f7694a), and white noise with that
     * project's published standard deviations.
     */
    public static DegradationModel sen2naip() {
        final NoiseModel noise = PublishedNoise.sen2naip();
        final String[] names = { "Red", "Green", "Blue", "NIR" };
        final double[] wavelengths = { 665, 560, 490, 842 };
        final double[] sigmas = { 3.0, 2.9, 2.9, 3.4 };
        final List<BandDegradation> bands = new ArrayList<>();
        for (int b = 0; b < sigmas.length; b++) {
            bands.add(new BandDegradation(new Band(names[b], wavelengths[b]), new GaussianKernel(sigmas[b], 13),
                Resampling.BILINEAR, noise));
        }
        return new DegradationModel("sen2naip", "NAIP", "Sentinel-2 MSI", StageOrder.BLUR_FIRST, 4, bands,
            new NoHarmonization(), Provenance.published(
                "Aybar et al. 2024, Scientific Data, s41597-024-04214-y; constants of opensr-degradation 0f7694a"));
    }

    /** Area averaging alone: what a sensor with an ideal square pixel and no optics would see. */
    public static DegradationModel identity() {
        return anyBands("identity", new NoBlur(), Resampling.AREA, "ideal square pixels, no blur, no noise");
    }

    /**
     * One Gaussian for all bands, bilinear sampling, no noise, any factor.
     *
     * @param sigma standard deviation in HR pixels
     */
    public static DegradationModel gaussian(final double sigma) {
        return anyBands("gaussian", gaussianKernel(sigma), Resampling.BILINEAR,
            "a Gaussian kernel given by the user");
    }

    /** A Gaussian kernel wide enough that truncation does not matter. */
    public static GaussianKernel gaussianKernel(final double sigma) {
        return new GaussianKernel(sigma, BlurKernel.sizeFor(sigma));
    }

    private static DegradationModel anyBands(final String name, final BlurKernel kernel, final Resampling resampling,
        final String origin)
    {
        return new DegradationModel(name, "", "", StageOrder.BLUR_FIRST, 0,
            List.of(new BandDegradation(Band.unnamed(), kernel, resampling, new NoNoise())), new NoHarmonization(),
            Provenance.published(origin));
    }

    private static Map<String, DegradationModel> all() {
        final Map<String, DegradationModel> all = new LinkedHashMap<>();
        for (final DegradationModel m : List.of(sen2naip(), identity(), gaussian(1))) {
            all.put(m.name(), m);
        }
        return all;
    }
}
