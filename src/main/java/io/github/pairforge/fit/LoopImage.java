package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.evaluate.NoiseByReflectance;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Raster;

/**
 * A pair's HR degraded and harmonized to its LR, before noise.
 *
 * @param planes whole LR-size bands
 * @param inner the parts that are compared
 * @param detail per band and inner pixel, variance of scene noise of share 1
 */
record LoopImage(float[][] planes, Plane[] inner, float[][] detail) {

    static LoopImage of(final LoopPair pair, final List<BlurKernel> kernels, final Resampling resampling,
        final Removal removal) throws IOException
    {
        final float[][] planes = pair.degrade(kernels, resampling);
        removal.apply(pair, planes);
        return of(pair, planes);
    }

    static LoopImage of(final LoopPair pair, final float[][] planes) {
        final Raster raster = pair.raster(planes, pair.data().name());
        final double[][] edges = NoiseByReflectance.edges(raster.pixels(), NoiseTable.BINS);
        final double[][] tables = NoiseByReflectance.of(raster.pixels(), edges).deviation();
        final Plane[] inner = new Plane[planes.length];
        final float[][] detail = new float[planes.length][];
        for (int b = 0; b < inner.length; b++) {
            inner[b] = pair.inner(planes[b]);
            detail[b] = detail(inner[b].values(), edges[b], filled(tables[b]));
        }
        return new LoopImage(planes, inner, detail);
    }

    /** The same with noise by reflectance in place of the scene's: share 1 of it is the whole law. */
    LoopImage with(final List<GaussianNoise> laws) {
        final float[][] variance = new float[inner.length][];
        for (int b = 0; b < variance.length; b++) {
            variance[b] = new float[inner[b].values().length];
            for (int i = 0; i < variance[b].length; i++) {
                final double sd = laws.get(b).standardDeviation(inner[b].values()[i]);
                variance[b][i] = (float) (sd * sd);
            }
        }
        return new LoopImage(planes, inner, variance);
    }

    /** Squared table entry at each value, as {@link io.github.pairforge.noise.SceneNoise} looks it up. */
    private static float[] detail(final float[] values, final double[] edges, final double[] table) {
        final float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            int bin = 0;
            while (bin + 1 < table.length && values[i] >= edges[bin + 1]) {
                bin++;
            }
            out[i] = (float) (table[bin] * table[bin]);
        }
        return out;
    }

    private static double[] filled(final double[] table) {
        final double[] out = table.clone();
        int last = -1;
        for (int i = 0; i < out.length; i++) {
            if (Double.isNaN(table[i])) {
                continue;
            }
            for (int k = last + 1; k < i; k++) {
                out[k] = last < 0 ? table[i] : table[last] + (table[i] - table[last]) * (k - last) / (i - last);
            }
            last = i;
        }
        for (int k = last + 1; k < out.length; k++) {
            out[k] = last < 0 ? 0 : table[last];
        }
        return out;
    }

    /** Mean absolute difference from LR in a band. */
    double error(final LoopPair pair, final int band) {
        double sum = 0;
        int n = 0;
        final float[] x = inner[band].values();
        final float[] y = pair.real()[band].plane().values();
        for (int i = 0; i < x.length; i++) {
            if (pair.ok()[i]) {
                sum += Math.abs((double) x[i] - y[i]);
                n++;
            }
        }
        return sum / n;
    }
}
