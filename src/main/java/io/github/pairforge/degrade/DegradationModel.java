package io.github.pairforge.degrade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;

/**
 * How one sensor degrades what another sees: {@code I_LR = λ[δ(I_HR)] + e} (Aybar et al. 2024, Scientific Data,
 * s41597-024-04214-y).
 *
 * <p>A value: together with an HR image and a seed it determines the LR image.
 *
 * @param name short name for people
 * @param hrSensor sensor the kernels are given for, or empty
 * @param lrSensor sensor that is imitated, or empty
 * @param order order of the stages
 * @param factor LR pixel size in HR pixels the model was made for, at least 1; 0 = any
 * @param bands one per band, or a single unnamed one that serves any number of bands
 * @param harmonization λ
 * @param provenance where it comes from
 */
public record DegradationModel(String name, String hrSensor, String lrSensor, StageOrder order, double factor,
    List<BandDegradation> bands, Harmonization harmonization, Provenance provenance)
{

    private static final double FACTOR_TOLERANCE = 0.02;

    /** @throws IllegalArgumentException for a factor below 1, no bands, or a λ of another number of bands */
    public DegradationModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hrSensor, "hrSensor");
        Objects.requireNonNull(lrSensor, "lrSensor");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(provenance, "provenance");
        bands = List.copyOf(bands);
        if (factor != 0 && !(factor >= 1 && factor <= 1000)) {
            throw new IllegalArgumentException("Model " + name + ": a factor of " + factor
                + " is not between 1 and 1000 (or 0 for any).");
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("Model " + name + " describes no band.");
        }
        if (harmonization.bands() != 0 && bands.size() > 1 && harmonization.bands() != bands.size()) {
            throw new IllegalArgumentException("Model " + name + " has " + bands.size() + " bands, its harmonization "
                + harmonization.bands() + ".");
        }
    }

    /** Whether one description serves any number of bands. */
    public boolean servesAnyBands() {
        return bands.size() == 1 && !bands.get(0).band().isNamed();
    }

    /**
     * The same model with one description for each band of an image, in the image's order.
     *
     * @param image what has the bands, for messages
     * @throws IllegalArgumentException when the model has other bands
     */
    public DegradationModel forBands(final List<Band> imageBands, final String image) {
        if (servesAnyBands()) {
            final BandDegradation one = bands.get(0);
            return withBands(imageBands.stream()
                .map(b -> new BandDegradation(b, one.kernel(), one.resampling(), one.noise())).toList());
        }
        final int[] indices = match(imageBands, image).indices();
        final Harmonization lambda = harmonization.select(indices);
        return new DegradationModel(name, hrSensor, lrSensor, order, factor,
            Arrays.stream(indices).mapToObj(bands::get).toList(), lambda, provenance);
    }

    /**
     * Which of the model's bands serves which band of an image.
     *
     * @throws IllegalArgumentException when they do not go together
     */
    public BandMatch match(final List<Band> imageBands, final String image) {
        return BandMatch.of(imageBands, bands.stream().map(BandDegradation::band).toList(), image, "model " + name);
    }

    /**
     * The factor to use for an image.
     *
     * @param fromGrids factor that two grids give, or 0 when there is only one
     * @throws IllegalArgumentException when the model needs another one, or none is known
     */
    public double factorFor(final double fromGrids) {
        if (fromGrids == 0 && factor == 0) {
            throw new IllegalArgumentException("Model " + name
                + " serves any factor: give factor, or an LR image whose grid to degrade to.");
        }
        if (fromGrids != 0 && factor != 0 && Math.abs(fromGrids / factor - 1) > FACTOR_TOLERANCE) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "Model %s was made for a factor of %s, but %.4g was asked for; its kernels would be wrong.", name,
                factor, fromGrids));
        }
        return fromGrids != 0 ? fromGrids : factor;
    }

    public DegradationModel withHarmonization(final Harmonization other) {
        return new DegradationModel(name, hrSensor, lrSensor, order, factor, bands, other, provenance);
    }

    public DegradationModel withNoise(final NoiseModel other) {
        return mapBands(b -> b.withNoise(other));
    }

    public DegradationModel withOrder(final StageOrder other) {
        return new DegradationModel(name, hrSensor, lrSensor, other, factor, bands, harmonization, provenance);
    }

    public DegradationModel withFactor(final double other) {
        return new DegradationModel(name, hrSensor, lrSensor, order, other, bands, harmonization, provenance);
    }

    public DegradationModel withProvenance(final Provenance other) {
        return new DegradationModel(name, hrSensor, lrSensor, order, factor, bands, harmonization, other);
    }

    public DegradationModel mapBands(final UnaryOperator<BandDegradation> change) {
        return withBands(bands.stream().map(change).toList());
    }

    /** @throws IllegalArgumentException for no bands, or another number than the harmonization's */
    public DegradationModel withBands(final List<BandDegradation> other) {
        return new DegradationModel(name, hrSensor, lrSensor, order, factor, other, harmonization, provenance);
    }
}
