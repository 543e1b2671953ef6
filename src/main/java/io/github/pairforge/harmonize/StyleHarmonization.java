package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * A radiometry that is drawn by chance for every image: with another seed, another plausible one.
 *
 * <p>It needs the image and the seed: {@link #on} makes the harmonization of one image; used as it is, it throws.
 *
 * @param prior what is drawn from
 * @param chosen zero-based, which of the prior's bands the image's bands are; empty for all of them in their order
 */
public record StyleHarmonization(StylePrior prior, int[] chosen) implements Harmonization {

    /** @throws IllegalArgumentException when the prior has no such band */
    public StyleHarmonization {
        chosen = chosen.clone();
        for (final int b : chosen) {
            if (b < 0 || prior.bands() != 0 && b >= prior.bands()) {
                throw new IllegalArgumentException("The style has " + prior.bands() + " bands; there is none for band "
                    + (b + 1) + ".");
            }
        }
    }

    /** All bands of a prior. */
    public static StyleHarmonization of(final StylePrior prior) {
        return new StyleHarmonization(prior, new int[0]);
    }

    /**
     * The harmonization of one image; the same bits for the same seed, whatever the threads.
     *
     * @param image what will be harmonized, or the same at the resolution of the sensor that is imitated; read only if
     *            the prior needs it
     * @throws IllegalArgumentException for another number of bands, or a band without valid pixels where those are
     *             needed
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public Harmonization on(final RasterSource image, final long seed, final Progress progress) throws IOException {
        final int n = image.bands().size();
        if (bands() != 0 && bands() != n) {
            throw new IllegalArgumentException("The style was made for " + bands() + " bands, " + image.name() + " has "
                + n + "; select the bands that correspond.");
        }
        return on(seed, n, prior.needsScene() ? Distribution.of(image, progress) : List.of());
    }

    /**
     * The harmonization of one image.
     *
     * @param count of the image's bands
     * @param scene distributions of the image's bands; empty unless the prior {@linkplain StylePrior#needsScene needs}
     *            them
     */
    public Harmonization on(final long seed, final int count, final List<Distribution> scene) {
        final int all = prior.bands() == 0 ? count : prior.bands();
        return prior.draw(seed, chosen.length > 0 ? chosen : IntStream.range(0, all).toArray(), scene);
    }

    @Override
    public int[] chosen() {
        return chosen.clone();
    }

    /** @throws IllegalStateException always */
    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        throw new IllegalStateException("a style is drawn for one image: use on()");
    }

    /** False: every band gets a curve of its own. */
    @Override
    public boolean mixesBands() {
        return false;
    }

    @Override
    public int bands() {
        return chosen.length > 0 ? chosen.length : prior.bands();
    }

    /** A band keeps its draw, whichever others are chosen with it. */
    @Override
    public StyleHarmonization select(final int... indices) {
        return new StyleHarmonization(prior, Arrays.stream(indices).map(this::place).toArray());
    }

    private int place(final int band) {
        if (band < 0 || chosen.length > 0 && band >= chosen.length) {
            throw new IllegalArgumentException("The style was made for " + chosen.length
                + " bands; there is none for band " + (band + 1) + ".");
        }
        return chosen.length > 0 ? chosen[band] : band;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof StyleHarmonization s && prior.equals(s.prior) && Arrays.equals(chosen, s.chosen);
    }

    @Override
    public int hashCode() {
        return prior.hashCode() * 31 + Arrays.hashCode(chosen);
    }
}
