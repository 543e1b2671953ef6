package io.github.pairforge.evaluate;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/**
 * Does an image look as if the sensor had taken it? A degraded image beside the sensor's own of the same ground.
 *
 * <p>Every finding is judged by a two-sample test, and by how much the sensor's own image of another date differs from
 * this one. Those figures were measured on five Sentinel-2 pairs of WorldStrat, raw: mean absolute error 0.0199,
 * spectral angle 4.06°, Wasserstein distance 0.0146, spectrum at 0.25–0.5 cycles/px 1.33 dB, noise 0.33 octaves,
 * gradient energy 1.06.
 *
 * @param comparison the usual numbers, histograms and spectra
 * @param edges bins of reflectance, each with a sixth of the real image's pixels
 * @param noise of the degraded image
 * @param realNoise of the real one
 * @param findings one per aspect
 */
public record SensorComparison(Comparison comparison, double[][] edges, NoiseByReflectance noise,
    NoiseByReflectance realNoise, List<Finding> findings)
{

    private static final int NOISE_BINS = 6;
    private static final int DRAWS = 199;
    private static final double VISIT_ERROR = 0.0199;
    private static final double VISIT_ANGLE = 4.06;
    private static final double VISIT_HISTOGRAM = 0.0146;
    private static final double VISIT_SPECTRUM = 1.33;
    private static final double VISIT_NOISE = 0.33;

    /** |log₂ 1.06| is what the mean says; single bands and pairs scatter up to a fifth. */
    private static final double VISIT_GRADIENT = 0.26;

    public SensorComparison {
        findings = List.copyOf(findings);
    }

    /**
     * Compares two images of the same grid.
     *
     * @param degraded reflectance, NaN = nodata
     * @param real of the same size and bands
     * @param seed of the tests
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static SensorComparison of(final Raster degraded, final Raster real, final long seed,
        final Progress progress)
    {
        final Comparison comparison = Comparison.of(degraded, real);
        final ImagePair pair = ImagePair.of(degraded.pixels(), degraded.name(), real.pixels(), real.name());
        final double[][] edges = NoiseByReflectance.edges(real.pixels(), NOISE_BINS);
        final NoiseByReflectance noise = NoiseByReflectance.of(degraded.pixels(), edges);
        final NoiseByReflectance realNoise = NoiseByReflectance.of(real.pixels(), edges);
        final double[] range = Histogram.sharedRange(List.of(degraded.pixels(), real.pixels()));
        final BlockSums sums = new BlockSums(pair);
        final List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("Reflectance", comparison.meanAbsoluteError(), "reflectance, mean absolute error",
            Double.NaN, VISIT_ERROR));
        findings.add(Finding.of("Spectral angle", comparison.angle().perPixel(), "degrees", Double.NaN, VISIT_ANGLE));
        final String[] aspects = { "Histogram", "Mean level", "Gradient energy", "Coarse detail (0.10-0.25 cycles/px)",
            "Fine detail (0.25-0.50 cycles/px)", "Noise against reflectance" };
        final String[] units = { "reflectance, Wasserstein", "reflectance", "octaves", "dB", "dB", "octaves" };
        final double[] visits =
            { VISIT_HISTOGRAM, VISIT_HISTOGRAM, VISIT_GRADIENT, VISIT_SPECTRUM, VISIT_SPECTRUM, VISIT_NOISE };
        final BlockMeasure[] measures = { sums.histogram(range[0], range[1]), sums.level(), sums.gradient(),
            sums.spectrum(false), sums.spectrum(true), BlockNoise.of(pair, edges) };
        for (int i = 0; i < measures.length; i++) {
            progress.check();
            progress.update("Comparing", i, measures.length);
            findings.add(Finding.of(aspects[i], measures[i].value(new boolean[measures[i].blocks()]), units[i],
                BlockMeasure.probability(measures[i], DRAWS, seed), visits[i]));
        }
        return new SensorComparison(comparison, edges, noise, realNoise, findings);
    }
}
