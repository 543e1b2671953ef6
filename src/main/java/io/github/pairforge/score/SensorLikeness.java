package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Shifts;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.evaluate.Finding.Likeness;
import io.github.pairforge.evaluate.SensorComparison;
import io.github.pairforge.noise.NormalQuantile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/**
 * A degraded image beside the one that the sensor took of the same ground: what was compared, and what came out.
 *
 * @param degraded reflectance, NaN = nodata
 * @param real of the same grid and bands
 * @param comparison numbers, histograms, spectra, noise and local means
 * @param shift to add to the degraded image so that it lies on the real one, LR pixels
 * @param findings those of the comparison and the shift that is left
 */
public record SensorLikeness(Raster degraded, Raster real, SensorComparison comparison, ShiftEstimate shift,
    List<Finding> findings)
{

    /** LR pixels. Sentinel-2's images of different dates are to lie on each other to 0.3 pixels (2σ). */
    private static final double VISIT_SHIFT = 0.3;

    public SensorLikeness {
        findings = List.copyOf(findings);
    }

    /**
     * Compares two images of the same grid. Independent of the number of threads.
     *
     * @param seed of the tests
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static SensorLikeness of(final Raster degraded, final Raster real, final long seed,
        final Progress progress)
    {
        final SensorComparison comparison = SensorComparison.of(degraded, real, seed, progress);
        progress.check();
        final ShiftEstimate shift = Shifts.estimate(real.pixels(), degraded.pixels(), ShiftSettings.DEFAULT);
        final List<Finding> findings = new ArrayList<>(comparison.findings());
        findings.add(Finding.of("Residual shift", shift.shift().length(), "LR pixels", probability(shift),
            VISIT_SHIFT));
        return new SensorLikeness(degraded, real, comparison, shift, findings);
    }

    /** Wald's test of no shift: with two components, χ² of two degrees of freedom is at least q with exp(−q/2). */
    private static double probability(final ShiftEstimate e) {
        final Shift s = e.shift();
        if (s.length() == 0) {
            return 1;
        }
        final double z = NormalQuantile.of((1 + ShiftSettings.DEFAULT.confidence()) / 2);
        return Math.exp(-(square(s.dx() / e.errorX()) + square(s.dy() / e.errorY())) * z * z / 2);
    }

    private static double square(final double v) {
        return v * v;
    }

    /** How many aspects came out how, the worst by name; one sentence. */
    public String verdict() {
        final List<String> worse = aspects(Likeness.DIFFERENT);
        final long compared = findings.stream().filter(f -> f.likeness() != Likeness.UNKNOWN).count();
        if (compared == 0) {
            return "The images could not be compared: there is too little in them.";
        }
        final String beyond = worse.isEmpty()
            ? "None of " + compared + " aspects differs more than the sensor's own next visit"
            : worse.size() + " of " + compared + " aspects " + (worse.size() == 1 ? "differs" : "differ")
                + " more than the sensor's own next visit: " + String.join(", ", worse);
        return beyond + String.format(Locale.ROOT, "; %d cannot be told from the real image.",
            aspects(Likeness.ALIKE).size());
    }

    private List<String> aspects(final Likeness likeness) {
        return findings.stream().filter(f -> f.likeness() == likeness)
            .map(f -> f.aspect().replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT)).toList();
    }
}
