package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/**
 * A pair in register: HR as any kernel and resampling shows it at LR's pixels, and LR's texture to compare with.
 *
 * @param data the pair
 * @param lr LR bands; NaN where any band is nodata or the pair contradicts itself
 * @param dx what to add to positions in LR so that it lies on HR, LR pixels
 * @param dy likewise
 * @param outliers share of LR pixels left out because whole areas contradict
 * @param crop LR pixels that are left out at every border
 * @param ok which of the inner pixels count, in all bands alike
 * @param real texture of LR, per band
 */
record LoopPair(PairData data, float[][] lr, double dx, double dy, double outliers, int crop, boolean[] ok,
    Reference[] real)
{

    static final int CROP = 8;
    private static final int LEAST_SIDE = 32;

    /**
     * What LR itself has.
     *
     * @param whole of the inner rectangle
     * @param blocks of its parts
     * @param edges bins of reflectance
     * @param noise per bin
     */
    record Reference(Plane plane, double[] whole, double[][] blocks, double[] edges, double[] noise) {
    }

    /**
     * @param keep which LR pixels do not contradict, row-major, or null for all
     * @param widest largest width that will be asked for, HR pixels
     */
    static LoopPair of(final PairData data, final double dx, final double dy, final boolean[] keep,
        final double outliers, final double widest)
    {
        final int w = data.lrWidth();
        final int h = data.lrHeight();
        final int crop = Math.max(2, Math.min(CROP, (Math.min(w, h) - LEAST_SIDE) / 2));
        if (Math.min(w, h) - 2 * crop < LEAST_SIDE) {
            throw new IllegalArgumentException(data.name() + " has " + w + " x " + h + " LR pixels; at least "
                + (LEAST_SIDE + 4) + " x " + (LEAST_SIDE + 4) + " are needed to compare its texture.");
        }
        final float[][] lr = new float[data.bandCount()][];
        final boolean[] valid = valid(data.lr(), keep);
        for (int b = 0; b < lr.length; b++) {
            lr[b] = data.lr()[b].clone();
            for (int i = 0; i < valid.length; i++) {
                lr[b][i] = valid[i] ? lr[b][i] : Float.NaN;
            }
        }
        final LoopPair raw = new LoopPair(data, lr, dx, dy, outliers, crop, null, null);
        final boolean[] both = valid.clone();
        for (final double sigma : new double[] { 0.3, widest }) {
            final boolean[] hr = valid(raw.degrade(same(sigma, lr.length), Resampling.BICUBIC), null);
            for (int i = 0; i < both.length; i++) {
                both[i] &= hr[i];
            }
        }
        final boolean[] ok = new boolean[(w - 2 * crop) * (h - 2 * crop)];
        int count = 0;
        for (int i = 0; i < ok.length; i++) {
            ok[i] = both[(i / (w - 2 * crop) + crop) * w + i % (w - 2 * crop) + crop];
            count += ok[i] ? 1 : 0;
        }
        if (5 * count < ok.length) {
            throw new IllegalArgumentException(String.format("%s: only %.0f %% of the pixels are valid in both images"
                + " and free of contradictions; give a pair with at least 20 %%.", data.name(),
                100.0 * count / ok.length));
        }
        final LoopPair pair = new LoopPair(data, lr, dx, dy, outliers, crop, ok, null);
        final Reference[] real = new Reference[lr.length];
        for (int b = 0; b < real.length; b++) {
            final Plane plane = pair.inner(lr[b]);
            final double[] edges = NoiseTable.edges(plane);
            real[b] = new Reference(plane, Textures.whole(plane, null), Textures.blocks(plane, null), edges,
                NoiseTable.of(plane, edges));
        }
        return new LoopPair(data, lr, dx, dy, outliers, crop, ok, real);
    }

    private static boolean[] valid(final float[][] planes, final boolean[] keep) {
        final boolean[] valid = keep == null ? new boolean[planes[0].length] : keep.clone();
        if (keep == null) {
            Arrays.fill(valid, true);
        }
        for (final float[] plane : planes) {
            for (int i = 0; i < valid.length; i++) {
                valid[i] &= Float.isFinite(plane[i]);
            }
        }
        return valid;
    }

    static double[] same(final double sigma, final int bands) {
        final double[] all = new double[bands];
        Arrays.fill(all, sigma);
        return all;
    }

    /** A Gaussian that is cut off at four standard deviations. */
    static BlurKernel kernel(final double sigma) {
        return new GaussianKernel(sigma,
            Math.min(BlurKernel.MAX_SIZE, 2 * (int) Math.max(1, Math.ceil(4 * sigma)) + 1));
    }

    static List<BlurKernel> kernels(final double... sigma) {
        return Arrays.stream(sigma).mapToObj(LoopPair::kernel).toList();
    }

    float[][] degrade(final double[] sigma, final Resampling resampling) {
        return degrade(kernels(sigma), resampling);
    }

    /** HR at LR's pixels, all bands; NaN where HR does not reach. */
    float[][] degrade(final List<BlurKernel> kernels, final Resampling resampling) {
        final Grid.Relation r = data.relation();
        final Grid.Relation moved = new Grid.Relation(r.factorX(), r.factorY(), r.originX() + r.factorX() * dx,
            r.originY() + r.factorY() * dy);
        final float[][] out = new float[kernels.size()][];
        for (int b = 0; b < out.length; b++) {
            out[b] = BlurResample.of(kernels.get(b), resampling, moved, data.hrWidth(), data.hrHeight(),
                data.lrWidth(), data.lrHeight()).apply(data.hr()[b]);
        }
        return out;
    }

    Plane inner(final float[] image) {
        return Plane.inner(image, data.lrWidth(), data.lrHeight(), crop, ok);
    }

    int bands() {
        return lr.length;
    }

    int pixels() {
        int n = 0;
        for (final boolean k : ok) {
            n += k ? 1 : 0;
        }
        return n;
    }

    /** The values of an image at the inner pixels that count. */
    float[][] chosen(final float[][] planes) {
        final int w = data.lrWidth() - 2 * crop;
        final int[] at = IntStream.range(0, ok.length).filter(i -> ok[i])
            .map(i -> (i / w + crop) * data.lrWidth() + i % w + crop).toArray();
        final float[][] out = new float[planes.length][at.length];
        for (int b = 0; b < out.length; b++) {
            for (int k = 0; k < at.length; k++) {
                out[b][k] = planes[b][at[k]];
            }
        }
        return out;
    }

    Raster raster(final float[][] planes, final String name) {
        return Raster.wrap(planes, Grid.ofPixels(data.lrWidth(), data.lrHeight()), data.bands(), name);
    }
}
