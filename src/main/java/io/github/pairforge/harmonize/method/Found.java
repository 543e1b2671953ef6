package io.github.pairforge.harmonize.method;

import java.util.List;
import java.util.Optional;

import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.PitchCurve;

/**
 * What a method has found.
 *
 * @param lambda placed over the source
 * @param curve what local maps cost and bring; empty for other methods
 * @param notes what the user should know, one sentence each
 */
public record Found(Harmonization lambda, Optional<PitchCurve> curve, List<String> notes) {

    public Found {
        notes = List.copyOf(notes);
    }

    /** Without a curve. */
    public Found(final Harmonization lambda, final List<String> notes) {
        this(lambda, Optional.empty(), notes);
    }

    /** Nothing to say. */
    public static Found of(final Harmonization lambda) {
        return new Found(lambda, List.of());
    }

    /** The same with another λ. */
    public Found with(final Harmonization other) {
        return new Found(other, curve, notes);
    }
}
