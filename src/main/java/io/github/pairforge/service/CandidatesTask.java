package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.harmonize.method.MethodSpec;

/**
 * Setting several harmonizations of one image side by side, with numbers, and picking one.
 *
 * @param image what is changed
 * @param reference what it shall look like, of the same ground; null for styles alone
 * @param candidates the methods, each with its options
 * @param samples how often a method is drawn that is random, with the seeds {@code seed}, {@code seed + 1}, …
 * @param seed of random methods without a seed of their own, and of the intervals
 * @param criterion by which they are ranked
 * @param pick which one is written: a number from 1, "best" (only when that is decided), "ask" for a dialog, or empty
 *            for none
 * @param ground how the images lie to each other
 * @param base preset or file of the model whose λ the picked one becomes, for {@code outputs.model()}
 * @param outputs what is written of the picked one; the picture shows all
 * @param table CSV with the numbers of all, or null
 */
public record CandidatesTask(ImageInput image, ImageInput reference, List<MethodSpec> candidates, int samples,
    long seed, CandidateCriterion criterion, String pick, GroundChoice ground, String base, Outputs outputs,
    Path table)
{

    /** What is compared when nobody says. */
    public static final String USUAL = "global; moments; quantiles:quantiles=16; spline; local";

    private static final int MOST = 64;

    /** @throws IllegalArgumentException when there is nothing to compare, or too much */
    public CandidatesTask {
        candidates = List.copyOf(candidates);
        pick = pick.trim();
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates: none is given; write some like \"" + USUAL + "\".");
        }
        if (samples < 1 || (long) samples * candidates.size() > MOST) {
            throw new IllegalArgumentException("samples: " + samples + " of " + candidates.size()
                + " candidates are not between 1 and " + MOST + " pictures; give another number.");
        }
    }

    /** The usual candidates, ranked by mean absolute error; nothing is picked or written. */
    public static CandidatesTask of(final ImageInput image, final ImageInput reference) {
        return new CandidatesTask(image.as("image"), reference == null ? null : reference.as("reference"),
            MethodSpec.list("candidates", USUAL), 1, 0, CandidateCriterion.MAE, "", GroundChoice.DEFAULT, "identity",
            Outputs.NONE, null);
    }

    /** Others, separated by semicolons: "global; local:pitch=60; style:style=normal". */
    public CandidatesTask withCandidates(final String specs) {
        return new CandidatesTask(image, reference, MethodSpec.list("candidates", specs), samples, seed, criterion,
            pick, ground, base, outputs, table);
    }

    public CandidatesTask withSamples(final int number, final long first) {
        return new CandidatesTask(image, reference, candidates, number, first, criterion, pick, ground, base, outputs,
            table);
    }

    /** A number from 1, "best", or empty. */
    public CandidatesTask withPick(final String other) {
        return new CandidatesTask(image, reference, candidates, samples, seed, criterion, other, ground, base,
            outputs, table);
    }

    public CandidatesTask withCriterion(final String label) {
        return new CandidatesTask(image, reference, candidates, samples, seed, CandidateCriterion.of(label), pick,
            ground, base, outputs, table);
    }

    public CandidatesTask withGround(final GroundChoice other) {
        return new CandidatesTask(image, reference, candidates, samples, seed, criterion, pick, other, base, outputs,
            table);
    }

    public CandidatesTask withOutputs(final Outputs other) {
        return new CandidatesTask(image, reference, candidates, samples, seed, criterion, pick, ground, base, other,
            table);
    }

    public CandidatesTask withTable(final File csv) {
        return new CandidatesTask(image, reference, candidates, samples, seed, criterion, pick, ground, base, outputs,
            csv == null ? null : csv.toPath());
    }
}
