package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.scijava.plugin.Plugin;

import io.github.pairforge.noise.BlindNoise;
import io.github.pairforge.noise.NoiseCurve;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Sliding-window cosine transform in two passes, a smooth threshold and an empirical Wiener filter, on bands that were
 * stabilised and rotated: the default, which needs no model.
 *
 * <p>Per band, {@link Stabilization} makes the noise of every pixel one; the bands' principal components gather what
 * bands share; each component is filtered; and the way back gives reflectance. The noise is measured by
 * {@link BlindNoise} where no {@link DenoiseSettings#sigma} is given. Nodata takes no part, and edges of the image are
 * mirrored. With a {@link DenoiseSettings#stride stride} above 1 each part of the {@link PixelShuffle} is an image of
 * its own; 0 is 1 here.
 *
 * <p>Sources: O. Guleryuz: Weighted averaging for denoising with overcomplete dictionaries. IEEE Trans. Image Process.
 * 16 (2007); G. Yu, G. Sapiro: DCT image denoising. Image Processing On Line 1 (2011); the Wiener pass and the weights
 * after K. Dabov et al., IEEE Trans. Image Process. 16 (2007), equations 10 and 12.
 */
@Plugin(type = Denoiser.class, name = DctDenoiser.NAME, priority = 100)
public final class DctDenoiser implements Denoiser {

    static final String NAME = "dct";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RasterSource denoise(final RasterSource image, final DenoiseSettings settings, final Progress progress)
        throws IOException
    {
        final int stride = Math.max(1, settings.stride());
        if (stride == 1) {
            return whole(image, settings, progress);
        }
        if (Math.min(image.grid().width(), image.grid().height()) < stride) {
            throw new IllegalArgumentException("stride: " + stride + " is more than " + image.name() + " has pixels, "
                + image.grid().width() + " x " + image.grid().height() + "; give a smaller one.");
        }
        final List<RasterSource> parts = new ArrayList<>();
        for (int p = 0; p < stride * stride; p++) {
            parts.add(whole(new PartSource(image, stride, p % stride, p / stride), settings, progress));
        }
        return new UnshuffledView(image, stride, parts);
    }

    private static RasterSource whole(final RasterSource image, final DenoiseSettings settings,
        final Progress progress) throws IOException
    {
        final List<NoiseCurve> noise = Double.isNaN(settings.sigma()) ? BlindNoise.estimate(image, progress)
            : Collections.nCopies(image.bands().size(), NoiseCurve.constant(settings.sigma()));
        return new DctView(image, plan(image, noise, settings.strength(), progress));
    }

    private static DctPlan plan(final RasterSource image, final List<NoiseCurve> noise, final double strength,
        final Progress progress) throws IOException
    {
        for (int b = 0; b < noise.size(); b++) {
            if (!noise.get(b).isKnown()) {
                throw new IllegalArgumentException(image.name() + ", " + image.bands().get(b).label(b)
                    + ": too small, too empty or too uniform to measure its noise; give sigma.");
            }
        }
        final List<Stabilization> stabilizations =
            noise.stream().map(n -> Stabilization.of(n.times(strength))).toList();
        final BandMoments moments = BandMoments.of(image, stabilizations, progress);
        for (int b = 0; b < noise.size(); b++) {
            if (!moments.anyValid()[b]) {
                throw new IllegalArgumentException(image.name() + ", " + image.bands().get(b).label(b)
                    + ": no valid pixel (all are nodata or NaN); leave the band out, or check the nodata value.");
            }
        }
        return new DctPlan(stabilizations,
            noise.size() == 1 ? BandRotation.identity(1) : BandRotation.principal(moments.moments()));
    }
}
