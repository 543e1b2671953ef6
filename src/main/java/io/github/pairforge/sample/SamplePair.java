package io.github.pairforge.sample;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.PublishedNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/**
 * A made-up pair of sensors that see the same landscape, with the truth of how one degrades what the other sees.
 *
 * @param hr the landscape at the pixel size of the HR sensor, reflectance in steps of 0.0001 as files store it
 * @param lr what {@code truth} makes of it
 * @param truth the model
 */
public record SamplePair(Raster hr, Raster lr, DegradationModel truth) {

    /** How reflectance is stored: whole ten-thousandths. */
    public static final Reflectance STORAGE = new Reflectance(1e-4, 0);

    private static final double LR_PIXEL = 10;
    private static final double[] SIGMA_LR = { 0.75, 0.725, 0.725, 0.85 };
    private static final double[] GAIN = { 0.86, 0.90, 0.82, 1.10 };
    private static final double[] GAMMA = { 1.08, 1.05, 1.12, 0.96 };
    private static final double[] OFFSET = { 0.012, 0.010, 0.016, 0.004 };
    private static final int KNOTS = 65;

    /**
     * Makes a pair of 10 m LR pixels.
     *
     * @param seed of the landscape and of the noise
     * @param size columns and rows of HR, a multiple of {@code factor}
     * @param factor LR pixel size in HR pixels, 2 to 10
     * @throws IllegalArgumentException when size and factor do not go together
     */
    public static SamplePair of(final long seed, final int size, final int factor, final Progress progress)
        throws IOException
    {
        if (factor < 2 || factor > 10) {
            throw new IllegalArgumentException("factor: " + factor + " is not between 2 and 10.");
        }
        if (size < 16 * factor || size > 16384 || size % factor != 0) {
            throw new IllegalArgumentException("size: " + size + " is no multiple of the factor " + factor
                + " between " + 16 * factor + " and 16384.");
        }
        final Raster hr = stored(LandscapeScene.of(seed).render(size, size, LR_PIXEL / factor, progress), "hr");
        final DegradationModel truth = truth(factor, hr.bands());
        final Raster lr = Degradation.by(factor, hr, truth, seed).inMemory(progress);
        return new SamplePair(hr, stored(lr, "lr"), truth);
    }

    /** Gaussian kernels, a tone curve per band, and noise that grows with reflectance. */
    public static DegradationModel truth(final int factor, final List<Band> bands) {
        final NoiseModel noise = PublishedNoise.sen2naip();
        final List<BandDegradation> all = IntStream.range(0, bands.size())
            .mapToObj(b -> new BandDegradation(bands.get(b), kernel(SIGMA_LR[b] * factor), Resampling.BILINEAR, noise))
            .toList();
        final List<ValueMap> tones = IntStream.range(0, bands.size())
            .mapToObj(b -> tone(GAIN[b], GAMMA[b], OFFSET[b])).toList();
        return new DegradationModel("sample truth", "made-up HR sensor", "made-up LR sensor", StageOrder.BLUR_FIRST,
            factor, all, new HistogramHarmonization(tones),
            Provenance.published("the project's own sample generator; nobody's sensor"));
    }

    /** Four deviations on either side: a sensor's blur has no edge, and one would look like another resampling. */
    private static GaussianKernel kernel(final double sigma) {
        return new GaussianKernel(sigma, 2 * (int) Math.ceil(4 * sigma) + 1);
    }

    /** {@code gain · x^gamma + offset} at evenly spaced reflectances. */
    private static ValueMap tone(final double gain, final double gamma, final double offset) {
        final double[] source = new double[KNOTS];
        final double[] target = new double[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            source[i] = i / (KNOTS - 1.0);
            // Rounded, so that the truth is the same on every machine.
            target[i] = Math.rint((gain * StrictMath.pow(source[i], gamma) + offset) * 1e6) / 1e6;
        }
        return new ValueMap(source, target);
    }

    /** What remains of an image once it was a file of 16-bit integers. */
    private static Raster stored(final Raster raster, final String name) {
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = raster.plane(b);
            for (int i = 0; i < planes[b].length; i++) {
                final double dn = Math.max(0, Math.floor(planes[b][i] / STORAGE.scale() + 0.5));
                planes[b][i] = (float) (STORAGE.scale() * dn);
            }
        }
        return Raster.wrap(planes, raster.grid(), raster.bands(), name);
    }
}
