package io.github.pairforge.fit;

import java.io.IOException;

import io.github.pairforge.harmonize.BandRegression;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;

/** How the radiometric difference to a pair's own LR is taken away before textures are compared. */
enum Removal {

    /** Local histogram tables with straight tails. */
    LOCAL {

        @Override
        void apply(final LoopPair pair, final float[][] planes) throws IOException {
            final var own = LocalHistogramHarmonization.between(pair.raster(planes, pair.data().name()),
                pair.raster(pair.lr(), pair.data().name()), LocalMatching.DEFAULT.withEqualSharpness(false),
                Progress.NONE);
            own.apply(tile(pair), planes);
        }
    },

    /** Mean and standard deviation of every band. */
    MOMENTS {

        @Override
        void apply(final LoopPair pair, final float[][] planes) {
            final Moments from = Moments.of(pair.chosen(planes));
            final Moments to = Moments.of(pair.chosen(pair.lr()));
            final double[] gain = new double[planes.length];
            final double[] offset = new double[planes.length];
            for (int b = 0; b < gain.length; b++) {
                gain[b] = from.deviation()[b] > 0 ? to.deviation()[b] / from.deviation()[b] : 1;
                offset[b] = to.mean()[b] - gain[b] * from.mean()[b];
            }
            LinearHarmonization.perBand(gain, offset).apply(tile(pair), planes);
        }
    },

    /** Regression of every LR band on all bands. */
    MATRIX {

        @Override
        void apply(final LoopPair pair, final float[][] planes) {
            BandRegression.of(pair.chosen(planes), pair.chosen(pair.lr())).map().apply(tile(pair), planes);
        }
    };

    /** Harmonizes a degraded image to the pair's LR, in place. */
    abstract void apply(LoopPair pair, float[][] planes) throws IOException;

    static Tile tile(final LoopPair pair) {
        return new Tile(0, 0, 0, pair.data().lrWidth(), pair.data().lrHeight());
    }
}
