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
 * @param means of both, block by block
 * @param findings one per aspect
 */
public record SensorComparison(Comparison comparison, double[][] edges, NoiseByReflectance noise,
    NoiseByReflectance realNoise, LocalMeans means, List<Finding> findings)
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

    /**
     * What is tested by exchanging blocks.
     *
     * @param value of the whole images, where the test has to make do with what can be added up over blocks
     */
    private record Aspect(String name, String unit, double visit, double value, BlockMeasure test) {

        static Aspect of(final String name, final String unit, final double visit, final BlockMeasure test) {
            return new Aspect(name, unit, visit, test.value(new boolean[test.blocks()]), test);
        }
    }

    public SensorComparison {
        findings = List.copyOf(findings);
    }

    /**
     * Compares two images of the same grid, where all bands of both are valid.
     *
     * @param degraded reflectance, NaN = nodata
     * @param real of the same size and bands
     * @param seed of the tests
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static SensorComparison of(final Raster degraded, final Raster real, final long seed,
        final Progress progress)
    {
        // Says which sizes differ before anything is computed.
        ImagePair.of(degraded.pixels(), degraded.name(), real.pixels(), real.name());
        final List<Raster> common = CommonPixels.of(degraded, real);
        return ofCommon(common.get(0), common.get(1), seed, progress);
    }

    private static SensorComparison ofCommon(final Raster degraded, final Raster real, final long seed,
        final Progress progress)
    {
        final Comparison comparison = withFilledSpectra(Comparison.of(degraded, real), degraded, real);
        final ImagePair pair = ImagePair.of(degraded.pixels(), real.pixels());
        final double[][] edges = NoiseByReflectance.edges(real.pixels(), NOISE_BINS);
        final NoiseByReflectance noise = NoiseByReflectance.of(degraded.pixels(), edges);
        final NoiseByReflectance realNoise = NoiseByReflectance.of(real.pixels(), edges);
        final double[] range = Histogram.sharedRange(List.of(degraded.pixels(), real.pixels()));
        final BlockSums sums = new BlockSums(pair);
        final List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("Reflectance", comparison.meanAbsoluteError(), "reflectance, mean absolute error",
            Double.NaN, VISIT_ERROR));
        findings.add(Finding.of("Spectral angle", comparison.angle().perPixel(), "degrees", Double.NaN, VISIT_ANGLE));
        final BlockLevels levels = sums.levels();
        final SpectrumDistance spectra = SpectrumDistance.of(pair);
        final List<Aspect> aspects = List.of(
            Aspect.of("Histogram", "reflectance, Wasserstein", VISIT_HISTOGRAM,
                sums.histogram(range[0], range[1])),
            Aspect.of("Mean level", "reflectance", VISIT_HISTOGRAM, sums.level()),
            Aspect.of("Local means", "reflectance, root mean square", Double.NaN, levels),
            Aspect.of("Gradient energy", "octaves", VISIT_GRADIENT, sums.gradient()),
            new Aspect("Coarse detail (0.10-0.25 cycles/px)", "dB", VISIT_SPECTRUM, spectra.value(false),
                sums.spectrum(false)),
            new Aspect("Fine detail (0.25-0.50 cycles/px)", "dB", VISIT_SPECTRUM, spectra.value(true),
                sums.spectrum(true)),
            new Aspect("Noise against reflectance", "octaves", VISIT_NOISE, noise.distance(realNoise),
                BlockNoise.of(pair, edges)));
        for (final Aspect a : aspects) {
            progress.check();
            progress.update("Comparing", findings.size(), aspects.size() + 2);
            findings.add(Finding.of(a.name(), a.value(), a.unit(), BlockMeasure.probability(a.test(), DRAWS, seed),
                a.visit()));
        }
        return new SensorComparison(comparison, edges, noise, realNoise, levels.means(), findings);
    }

    /** Set to the mean, holes would have detail of their own, alike in both images, and hide how these differ. */
    private static Comparison withFilledSpectra(final Comparison c, final Raster degraded, final Raster real) {
        final List<Raster> filled = CommonPixels.filled(degraded, real);
        return new Comparison(c.bands(), c.differences(), c.angle(), c.imageHistogram(), c.referenceHistogram(),
            PowerSpectrum.of(filled.get(0).pixels()), PowerSpectrum.of(filled.get(1).pixels()));
    }
}
