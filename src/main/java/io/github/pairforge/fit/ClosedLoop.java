package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Progress;

/**
 * Width and noise by closed loop, one after the other until both hold still.
 *
 * @param curves J against width
 * @param widths least J
 * @param law noise that goes with them
 */
record ClosedLoop(LoopCurves curves, LoopWidths widths, SceneLaw law) {

    private static final int ROUNDS = 3;
    private static final int DRAWS = 2;
    private static final double SETTLED = 0.02;

    /** @param weights of the bootstrap: replicate, pair, block */
    static ClosedLoop solve(final LoopCurves curves, final SceneLaw start, final double[][][] weights, final long seed,
        final Progress progress) throws IOException
    {
        SceneLaw law = start;
        curves.refine(law, progress);
        LoopWidths widths = LoopWidths.of(curves, law, weights);
        for (int round = 0; round < ROUNDS; round++) {
            final List<LoopImage> images = Contender.images(curves.pairs(), LoopPair.kernels(widths.sigma()),
                curves.resampling(), Removal.LOCAL, progress);
            law = NoiseSearch.of(curves.pairs(), images, DRAWS, seed, progress).best();
            curves.refine(law, progress);
            final double[] before = widths.sigma();
            widths = LoopWidths.of(curves, law, weights);
            double moved = 0;
            for (int b = 0; b < before.length; b++) {
                moved = Math.max(moved, Math.abs(Math.log(widths.sigma()[b] / before[b])));
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return new ClosedLoop(curves, widths, law);
    }

    /** Least J with the law, mean over bands. */
    double least() {
        double sum = 0;
        for (int b = 0; b < curves.bands(); b++) {
            sum += Minimum.value(curves.sigmas(), curves.loop(law, b)) / curves.bands();
        }
        return sum;
    }
}
