package io.github.pairforge.fit;

import java.util.Collections;
import java.util.function.DoubleUnaryOperator;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.Window;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/** A pair whose truth is known: each step returns another one. */
public final class MadePair {

    private final float[][] hr;
    private final int size;
    private final double factor;
    private final int lrSize;
    private final float[][] lr;

    private MadePair(final float[][] hr, final int size, final double factor, final int lrSize, final float[][] lr) {
        this.hr = hr;
        this.size = size;
        this.factor = factor;
        this.lrSize = lrSize;
        this.lr = lr;
    }

    /** The HR image of a made-up landscape. */
    public static float[][] scene(final long seed, final int size) {
        final Raster raster = LandscapeScene.of(seed).render(size, size, 2.5, Progress.NONE);
        final float[][] hr = new float[4][];
        for (int b = 0; b < 4; b++) {
            hr[b] = raster.plane(b);
        }
        return hr;
    }

    /** Blurs and resamples at shifted positions. */
    public static MadePair of(final float[][] hr, final double factor, final BlurKernel[] kernels,
        final Resampling resampling, final double dx, final double dy)
    {
        final int size = (int) Math.round(Math.sqrt(hr[0].length));
        final int n = (int) Math.floor(size / factor + 1e-9);
        final float[][] lr = new float[hr.length][n * n];
        for (int b = 0; b < hr.length; b++) {
            BlurResample.of(kernels[b], resampling, new Grid.Relation(factor, factor, factor * dx, factor * dy), size,
                size, n, n).compute(hr[b], new Window(0, 0, size, size),
                    new Tile(0, 0, 0, n, n), lr[b]);
        }
        return new MadePair(hr, size, factor, n, lr);
    }

    public float[][] lr() {
        return lr;
    }

    public int lrSize() {
        return lrSize;
    }

    public MadePair withHr(final float[][] other) {
        return new MadePair(other, size, factor, lrSize, lr);
    }

    public MadePair mapped(final DoubleUnaryOperator tone) {
        final float[][] out = new float[lr.length][lr[0].length];
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < out[b].length; i++) {
                out[b][i] = (float) tone.applyAsDouble(lr[b][i]);
            }
        }
        return new MadePair(hr, size, factor, lrSize, out);
    }

    /** Band b becomes w[b][0] + Σ w[b][1 + c]·band c. */
    public MadePair mixed(final double[][] w) {
        final float[][] out = new float[lr.length][lr[0].length];
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < out[b].length; i++) {
                double sum = w[b][0];
                for (int c = 0; c < out.length; c++) {
                    sum += w[b][1 + c] * lr[c][i];
                }
                out[b][i] = (float) sum;
            }
        }
        return new MadePair(hr, size, factor, lrSize, out);
    }

    /** Noise of a fraction of the band's mean. */
    public MadePair noisy(final double fraction, final long seed) {
        final float[][] out = new float[lr.length][];
        for (int b = 0; b < out.length; b++) {
            double mean = 0;
            for (final float v : lr[b]) {
                mean += Float.isFinite(v) ? v / lr[b].length : 0;
            }
            out[b] = lr[b].clone();
            GaussianNoise.constant(fraction * mean).add(seed, b, new Tile(0, 0, 0, lrSize, lrSize), out[b]);
        }
        return new MadePair(hr, size, factor, lrSize, out);
    }

    /** Noise whose deviation grows with reflectance. */
    public MadePair noisy(final GaussianNoise noise, final long seed) {
        final float[][] out = new float[lr.length][];
        for (int b = 0; b < out.length; b++) {
            out[b] = lr[b].clone();
            noise.add(seed, b, new Tile(0, 0, 0, lrSize, lrSize), out[b]);
        }
        return new MadePair(hr, size, factor, lrSize, out);
    }

    public PairData data(final String name) {
        return new PairData(name, Collections.nCopies(hr.length, Band.unnamed()), hr, size, size, lr, lrSize, lrSize,
            new Grid.Relation(factor, factor, 0, 0), 2.5);
    }
}
