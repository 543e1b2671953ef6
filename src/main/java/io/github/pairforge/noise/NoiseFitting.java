package io.github.pairforge.noise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Learns the noise of a sensor from clear scenes: how strong it is at each reflectance, its distribution, and what
 * pixels and bands share.
 *
 * <p>Strength comes from {@link BlindNoise}. Everything else comes from residuals in blocks without texture, chosen by
 * their neighbours: either what a denoiser removes, or what is left of a block without its plane. A denoiser keeps some
 * noise and removes some of the scene; what that does to correlations is found by adding white noise of the measured
 * strength to the denoised scene and denoising again: what comes back too little or too much is given back. Where the
 * noise turns out to be correlated, the same is done with what was found, two more times. Bands whose noise is
 * correlated already by the blocks without their planes keep what these say.
 */
public final class NoiseFitting {

    private static final int ROUNDS = 3;

    private NoiseFitting() {
    }

    /**
     * Fits all bands.
     *
     * @param scenes at least one, of the same sensor; reflectance, NaN = nodata
     * @param removal the denoiser; null to look at blocks without their planes
     * @param seed of the noise that is added to see what the denoiser does
     * @return models for the bands of the first scene
     * @throws IllegalArgumentException when scenes have other bands, or are too small or too empty to measure
     * @throws IOException when a scene cannot be read
     * @throws java.util.concurrent.CancellationException when the user cancels
     */
    public static FittedNoise fit(final List<? extends RasterSource> scenes, final NoiseRemoval removal,
        final long seed, final Progress progress) throws IOException
    {
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("To fit noise, give at least one scene.");
        }
        final List<RasterSource> matched = matched(scenes);
        final List<MeasuredScene> measured = new ArrayList<>();
        for (final RasterSource scene : matched) {
            measured.add(MeasuredScene.of(scene, progress));
        }
        requireLevels(matched, measured);
        final List<Band> bands = matched.get(0).bands();
        final PooledResiduals pooled = new PooledResiduals(removal == null);
        final List<RasterSource> cleans = new ArrayList<>();
        for (int s = 0; s < matched.size(); s++) {
            cleans.add(removal == null ? null : removal.of(matched.get(s)));
            pooled.add(measured.get(s).residuals().over(matched.get(s), cleans.get(s), progress));
        }
        final double[][] seen = pooled.covariances(bands.size());
        if (removal == null) {
            return NoiseSummary.of(bands, measured, pooled, seen, pooled.shared(bands.size()));
        }
        final double[][] noise = new double[bands.size()][Lags.COUNT];
        final double[][] shared = new double[bands.size()][bands.size()];
        final BitSet settled = start(matched, measured, noise, shared, progress);
        FittedNoise fitted = NoiseSummary.of(bands, measured, pooled, noise, shared);
        for (int round = 0; round < ROUNDS && settled.cardinality() < noise.length
            && (round == 0 || fitted.isCorrelated()); round++)
        {
            final PooledResiduals again = new PooledResiduals(false);
            final List<NoiseModel> models = fitted.models();
            for (int s = 0; s < matched.size(); s++) {
                final RasterSource copy = cleans.get(s)
                    .with((band, tile, values) -> models.get(band).add(seed, band, tile, values));
                again.add(measured.get(s).residuals().over(copy, removal.of(copy), progress));
            }
            final double[][] made = again.covariances(bands.size());
            final double[][] found = pooled.shared(bands.size());
            final double[][] came = again.shared(bands.size());
            for (int b = settled.nextClearBit(0); b < noise.length; b = settled.nextClearBit(b + 1)) {
                for (int c = settled.nextClearBit(0); c < noise.length; c = settled.nextClearBit(c + 1)) {
                    shared[b][c] += found[b][c] - came[b][c];
                }
                for (int lag = 0; lag < Lags.COUNT; lag++) {
                    noise[b][lag] += seen[b][lag] - made[b][lag];
                }
            }
            fitted = NoiseSummary.of(bands, measured, pooled, noise, shared);
        }
        return fitted;
    }

    /**
     * What to begin with: white noise, but what blocks without their planes show where they show correlated noise. That
     * is settled: a denoiser takes such noise for texture and keeps most of it, and the rounds would end at half of it.
     *
     * @return the bands that are settled
     */
    private static BitSet start(final List<RasterSource> scenes, final List<MeasuredScene> measured,
        final double[][] noise, final double[][] shared, final Progress progress) throws IOException
    {
        final PooledResiduals planes = new PooledResiduals(true);
        for (int s = 0; s < scenes.size(); s++) {
            planes.add(measured.get(s).residuals().over(scenes.get(s), null, progress));
        }
        final double[][] seen = planes.covariances(noise.length);
        final double[][] common = planes.shared(noise.length);
        final FittedNoise fitted = NoiseSummary.of(scenes.get(0).bands(), measured, planes, seen, common);
        final BitSet settled = new BitSet();
        for (int b = 0; b < noise.length; b++) {
            noise[b][0] = 1;
            shared[b][b] = 1;
            if (fitted.bands().get(b).isCorrelated()) {
                settled.set(b);
                noise[b] = seen[b];
                for (int c = 0; c < noise.length; c++) {
                    shared[b][c] = common[b][c];
                    shared[c][b] = common[c][b];
                }
            }
        }
        return settled;
    }

    private static List<RasterSource> matched(final List<? extends RasterSource> scenes) {
        final RasterSource first = scenes.get(0);
        final List<RasterSource> out = new ArrayList<>();
        out.add(first);
        for (final RasterSource other : scenes.subList(1, scenes.size())) {
            out.add(other.withBands(
                BandMatch.of(first.bands(), other.bands(), first.name(), other.name()).indices()));
        }
        return out;
    }

    private static void requireLevels(final List<RasterSource> scenes, final List<MeasuredScene> measured) {
        for (int b = 0; b < scenes.get(0).bands().size(); b++) {
            final int band = b;
            if (measured.stream().noneMatch(m -> m.levels().get(band).isKnown())) {
                throw new IllegalArgumentException((scenes.size() == 1 ? scenes.get(0).name() : "All scenes") + ", "
                    + scenes.get(0).bands().get(b).label(b) + ": not enough to measure noise; that takes some 80 "
                    + "blocks of 8 x 8 valid pixels that are not all of one value. Give a larger or clearer scene.");
            }
        }
    }

    /**
     * A scene's own levels.
     *
     * @param name of the scene
     * @param levels of all of it
     * @param halves of either half of its squares
     * @param residuals what collects residuals in its quiet blocks
     */
    record MeasuredScene(String name, List<NoiseLevel> levels, List<List<NoiseLevel>> halves,
        ResidualPass residuals)
    {

        static MeasuredScene of(final RasterSource scene, final Progress progress) throws IOException {
            final SceneSpectra spectra = SceneSpectra.of(scene, progress);
            final List<NoiseLevel> levels = spectra.levels(-1);
            final List<BitSet> quiet = new ArrayList<>();
            for (int b = 0; b < levels.size(); b++) {
                quiet.add(spectra.bands().isEmpty() ? new BitSet()
                    : QuietBlocks.of(spectra.bands().get(b), spectra.grid(), levels.get(b)));
            }
            return new MeasuredScene(scene.name(), levels, List.of(spectra.levels(0), spectra.levels(1)),
                new ResidualPass(spectra.grid(), quiet, levels.stream().map(NoiseLevel::curve).toList()));
        }
    }
}
