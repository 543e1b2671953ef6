package io.github.pairforge.harmonize;

import java.util.List;

/**
 * What is known of a sensor's radiometry when there is no image of the scene: a distribution of harmonizations, from
 * which a seed draws one.
 *
 * <p>An immutable value. A draw depends on the seed, the prior and, where {@link #needsScene}, the scene; not on
 * threads, and a band's draw does not depend on which other bands are asked for.
 */
public sealed interface StylePrior permits LognormalGamma, NormalGamma, HistogramPrior {

    /** How many bands it was made for, 0 for any number. */
    int bands();

    /** Whether a draw needs to know how the values of the scene are distributed. */
    boolean needsScene();

    /**
     * One plausible harmonization.
     *
     * @param bands zero-based, which of the prior's bands the image's bands are
     * @param scene distributions of the image's bands, in their order; empty unless {@link #needsScene}
     * @throws IllegalArgumentException when there is no such band, or the prior hardly ever gives anything usable
     */
    Harmonization draw(long seed, int[] bands, List<Distribution> scene);
}
