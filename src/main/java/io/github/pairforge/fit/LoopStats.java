package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;

/**
 * What the closed loop needs to know of a degraded and harmonized band: textures whose noise is added in thought, so
 * that any law can be judged without computing an image again.
 *
 * @param whole of the inner rectangle
 * @param blocks of its parts
 * @param error mean absolute error, reflectance
 */
record LoopStats(double[] whole, double[][] blocks, double error) {

    static LoopStats[] of(final LoopPair pair, final List<BlurKernel> kernels, final Resampling resampling,
        final Removal removal) throws IOException
    {
        return of(pair, LoopImage.of(pair, kernels, resampling, removal));
    }

    static LoopStats[] of(final LoopPair pair, final LoopImage image) {
        final LoopStats[] stats = new LoopStats[pair.bands()];
        for (int b = 0; b < stats.length; b++) {
            stats[b] = new LoopStats(Textures.whole(image.inner()[b], image.detail()[b]),
                Textures.blocks(image.inner()[b], image.detail()[b]), image.error(pair, b));
        }
        return stats;
    }

    /** J against LR, dB². */
    double loop(final SceneLaw law, final LoopPair.Reference real) {
        return Texture.loop(whole, law.floor(), law.share(), real.whole());
    }

    /** J of weighted blocks. */
    double loop(final SceneLaw law, final LoopPair.Reference real, final double[] weights) {
        return Texture.loop(sum(blocks, weights), law.floor(), law.share(), sum(real.blocks(), weights));
    }

    private static double[] sum(final double[][] blocks, final double[] weights) {
        final double[] out = new double[Texture.SIZE];
        for (int k = 0; k < blocks.length; k++) {
            for (int i = 0; weights[k] != 0 && i < out.length; i++) {
                out[i] += weights[k] * blocks[k][i];
            }
        }
        return out;
    }
}
