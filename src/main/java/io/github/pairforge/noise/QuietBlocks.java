package io.github.pairforge.noise;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Blocks side by side whose four neighbours show nothing but noise: texture comes in patches, so these are free of it
 * too. Their own energy plays no part unless it is far too high, so choosing them does not bias what is measured there.
 */
final class QuietBlocks {

    /** Of the neighbours' energy over the noise's; the largest of four white ones is 1.25 on average. */
    private static final double QUIET = 1.8;
    private static final double RARE = 3;
    private static final double SLACK = 1.3;
    /** Of white noise's energy in low frequencies, what is left in blocks that were chosen for having little of it. */
    private static final double CHOSEN = 0.53;

    private QuietBlocks() {
    }

    /** Which blocks of the grid; none where the level is unknown. */
    static BitSet of(final BlockSpectra spectra, final BlockGrid grid, final NoiseLevel level) {
        final BitSet quiet = new BitSet();
        if (!level.isKnown()) {
            return quiet;
        }
        final int pitch = Math.max(1, BlockGrid.SIZE / grid.stride());
        final double usual = usual(level);
        for (int j = pitch; j < grid.down() - pitch; j += pitch) {
            for (int i = pitch; i < grid.across() - pitch; i += pitch) {
                final int block = j * grid.across() + i;
                if (excess(spectra, block, level.curve(), usual) <= RARE
                    && excess(spectra, block - pitch, level.curve(), usual) <= QUIET
                    && excess(spectra, block + pitch, level.curve(), usual) <= QUIET
                    && excess(spectra, block - pitch * grid.across(), level.curve(), usual) <= QUIET
                    && excess(spectra, block + pitch * grid.across(), level.curve(), usual) <= QUIET)
                {
                    quiet.set(block);
                }
            }
        }
        return quiet;
    }

    /**
     * Smooth noise has more energy in low frequencies everywhere, and what counts is the excess over that: what the
     * smoothest blocks have, as far as the slope of the high frequencies explains it.
     */
    private static double usual(final NoiseLevel level) {
        final double[] ratios = level.texture();
        Arrays.sort(ratios);
        return Math.max(1, Math.min(SLACK * level.smoothness(), ratios[ratios.length / 4] / CHOSEN));
    }

    private static double excess(final BlockSpectra spectra, final int block, final NoiseCurve curve,
        final double usual)
    {
        final double sigma = curve.at(spectra.mean[block]);
        return Double.isNaN(sigma) || sigma == 0 ? Double.POSITIVE_INFINITY
            : spectra.low[block] / (sigma * sigma * usual);
    }
}
