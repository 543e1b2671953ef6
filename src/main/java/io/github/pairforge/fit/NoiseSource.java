package io.github.pairforge.fit;

import java.util.List;

import io.github.pairforge.noise.NoiseModel;

/**
 * Where the noise of a fitted model comes from.
 *
 * @param kind which
 * @param models what was given, one per band; empty for every other kind
 * @param name of what was given, for people; empty for every other kind
 */
public record NoiseSource(Kind kind, List<NoiseModel> models, String name) {

    /** Kinds of noise that a model can get. */
    public enum Kind {
        /** Of scene and reflectance the one that brings held-out pairs nearer to LR's noise table. */
        AUTO,
        /** {@link io.github.pairforge.noise.SceneNoise}, fitted. */
        SCENE,
        /** The residual's deviation by reflectance. */
        REFLECTANCE,
        /** None. */
        NONE,
        /** Known beforehand: fitted to clear scenes of the LR sensor, published, or measured in a laboratory. */
        GIVEN
    }

    /** The one that does better on held-out pairs. */
    public static final NoiseSource AUTO = of(Kind.AUTO);

    /** @throws IllegalArgumentException when noise is given and another kind is asked for, or the reverse */
    public NoiseSource {
        models = List.copyOf(models);
        if (models.isEmpty() == (kind == Kind.GIVEN)) {
            throw new IllegalArgumentException("noise: " + models.size() + " noise models do not go with the kind "
                + kind + "; give one per band with GIVEN, and none with any other.");
        }
    }

    /** @throws IllegalArgumentException for {@link Kind#GIVEN}, which needs models */
    public static NoiseSource of(final Kind kind) {
        return new NoiseSource(kind, List.of(), "");
    }

    /**
     * Noise that is known beforehand.
     *
     * @param models one per band of the pairs, in their order
     * @param name for people: that of the file
     */
    public static NoiseSource given(final List<? extends NoiseModel> models, final String name) {
        return new NoiseSource(Kind.GIVEN, List.copyOf(models), name);
    }

    /** @throws IllegalArgumentException when what was given is for another number of bands */
    void requireBands(final int bands) {
        if (kind == Kind.GIVEN && models.size() != bands) {
            throw new IllegalArgumentException("noise: " + name + " has noise for " + models.size()
                + " bands, but the pairs have " + bands + "; give one noise model per band.");
        }
    }
}
