package io.github.pairforge.align;

import java.util.Locale;

/** One search for a global shift: a peak, its refinement, its error. */
final class ShiftSearch {

    private static final int MAX_STEPS = 10;
    /** A step as short as this is followed by one that is at least ten times shorter, and tells by how much. */
    private static final double CONVERGED = 0.4;

    /** The share of a step that the next one may be found to repeat or take back; and the least step that tells. */
    private static final double MOST_REPEATED = 0.3;
    private static final double TELLING = 0.02;
    private static final double LONGEST_STEP = 0.7;

    /** A peak further from where the search left off is another one. */
    private static final double LONGEST_WAY = 2.5;

    /** What resampling and the aliasing of edges may cost even without noise, pixels (90 %): measured. */
    private static final double FLOOR = 0.004;

    /** An interval as wide as this says nothing. */
    private static final double MAX_ERROR = 0.5;

    private final PreparedPair pair;
    private final ShiftSettings settings;
    private final Overlay overlay;
    private final ShiftEquations equations;

    ShiftSearch(final PreparedPair pair, final ShiftSettings settings) {
        this.pair = pair;
        this.settings = settings;
        overlay = new Overlay(pair, settings.edges());
        equations = new ShiftEquations(pair.width(), pair.height());
    }

    ShiftEstimate run() {
        overlay.moveBoth(Shift.ZERO);
        final PeakSearch.Found found = PeakSearch.search(overlay, settings.limit());
        final ShiftEstimate peak = new ShiftEstimate(ShiftEstimate.Status.FAILED, "", found.start(), Double.NaN,
            Double.NaN, found.peakRatio(), Double.NaN, Double.NaN);
        if (!found.problem().isEmpty()) {
            return peak.butFailed(found.problem());
        }
        final Refined refined = settings.method() == ShiftMethod.DFT ? leastSquares(found.start())
            : phases(found.start());
        final Shift shift = refined.shift;
        if (!shift.isKnown() || shift.minus(found.start()).largest() > LONGEST_WAY) {
            return peak.butFailed("The correlation has no peak that could be told to a fraction of a pixel.");
        }
        return judged(refined, found.peakRatio());
    }

    /** A shift, the half widths of its interval, and how far apart it comes out forwards and backwards. */
    private record Refined(Shift shift, Shift error, double inconsistency) {

        static final Refined NONE = new Refined(Shift.UNKNOWN, Shift.UNKNOWN, Double.NaN);
    }

    /**
     * Newton's method, the windows applied anew after each step. The last step is the mean of two: that of the moving
     * image resampled onto the reference, and that of the reference resampled onto the moving image. Since each step
     * leaves the same share of the error, which two steps show, it goes the rest of the way too (Aitken).
     */
    private Refined leastSquares(final Shift start) {
        Shift s = start;
        Shift last = Shift.ZERO;
        for (int i = 0; i < MAX_STEPS; i++) {
            overlay.moveForward(s);
            equations.set(overlay);
            if (!equations.isPeak()) {
                return Refined.NONE;
            }
            final Shift step = equations.step();
            final double length = step.largest();
            last = length > LONGEST_STEP ? step.times(LONGEST_STEP / length) : step;
            s = s.plus(last);
            if (length < CONVERGED) {
                break;
            }
        }
        final Shift[] ways = bothWays(s);
        final double rest = 1 / (1 - repeated(last, ways[0]));
        return new Refined(s.plus(ways[0].plus(ways[1]).times(0.5 * rest)), equations.standardError(ways[1]).times(
            Quantiles.student((1 + settings.confidence()) / 2, equations.blocks() - 1)), ways[0].minus(ways[1])
            .length());
    }

    private static double repeated(final Shift before, final Shift step) {
        final double square = before.dx() * before.dx() + before.dy() * before.dy();
        final double share = (before.dx() * step.dx() + before.dy() * step.dy()) / square;
        return square > TELLING * TELLING ? Math.max(-MOST_REPEATED, Math.min(MOST_REPEATED, share)) : 0;
    }

    /** The steps that are left after resampling only one, and only the other image. */
    private Shift[] bothWays(final Shift s) {
        overlay.moveForward(s);
        equations.set(overlay);
        final Shift forward = equations.isPeak() ? equations.step() : Shift.UNKNOWN;
        overlay.moveBackward(s);
        equations.set(overlay);
        return new Shift[] { forward, equations.isPeak() ? equations.step() : Shift.UNKNOWN };
    }

    private Refined phases(final Shift start) {
        final SpectralRefinement spectral = new SpectralRefinement(overlay);
        final Shift phase = spectral.phase(start);
        final Shift error = spectral.standardError(phase).times(Quantiles.normal((1 + settings.confidence()) / 2));
        final Shift[] ways = bothWays(phase);
        final double inconsistency = ways[0].minus(ways[1]).length();
        if (settings.method() == ShiftMethod.PHASE) {
            return new Refined(phase, error, inconsistency);
        }
        // Its formula rests on an assumption about the sensor, which the full spectrum does without.
        final Shift shift = spectral.foroosh(phase);
        final Shift apart = shift.minus(phase);
        return new Refined(shift, new Shift(Math.hypot(error.dx(), apart.dx()), Math.hypot(error.dy(), apart.dy())),
            inconsistency);
    }

    private ShiftEstimate judged(final Refined refined, final double ratio) {
        final Shift shift = refined.shift;
        final Shift error = refined.error;
        final double correlation = equations.correlation();
        final ShiftEstimate estimate = new ShiftEstimate(ShiftEstimate.Status.FOUND, "", shift,
            Math.hypot(error.dx(), FLOOR), Math.hypot(error.dy(), FLOOR), ratio, correlation, refined.inconsistency);
        if (shift.largest() > settings.limit()) {
            return estimate.butFailed(String.format(Locale.ROOT,
                "The shift of (%.2f, %.2f) pixels is beyond the limit of %.3g pixels; raise the limit.", shift.dx(),
                shift.dy(), settings.limit()));
        }
        if (!(error.largest() <= MAX_ERROR)) {
            return estimate.butFailed(String.format(Locale.ROOT,
                "The images tell too little about the shift: its error is %.2g pixels along x and %.2g along y.",
                error.dx(), error.dy()));
        }
        return estimate;
    }
}
