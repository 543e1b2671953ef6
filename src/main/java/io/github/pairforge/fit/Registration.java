package io.github.pairforge.fit;

import java.util.Arrays;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Shifts;
import io.github.pairforge.blur.Resampling;

/**
 * Brings a pair into register: the shift of LR against HR, seen at a typical blur, in rounds, so that in the end
 * both are sampled at the same places.
 *
 * @param pair in register
 * @param shift what to add to positions in LR so that it lies on HR, LR pixels
 * @param keep which LR pixels do not contradict HR; null for all
 */
record Registration(LoopPair pair, FittedShift shift, boolean[] keep) {

    /** Of an LR pixel: typical blur, and what the estimator was tried with. */
    static final double TYPICAL = 0.36;
    private static final double TRUSTED = 0.5;
    private static final int ROUNDS = 4;
    private static final double SETTLED = 0.005;

    /** @param widest largest width that the pair will be asked for, HR pixels */
    static Registration of(final PairData data, final FitSettings settings, final double widest) {
        final SigmaGrid grid = settings.grid() == null ? SigmaGrid.forFactor(data.relation().factor())
            : settings.grid();
        final Prepared prepared = Pilot.prepare(data, settings, grid);
        final boolean[] keep = prepared.outliers() > 0 ? keep(data, prepared.area()) : null;
        final FittedShift shift = settings.solveShift() ? shift(data, prepared.pilot())
            : new FittedShift(Shift.ZERO, Interval.NONE, Interval.NONE);
        return new Registration(LoopPair.of(data, shift.shift().dx(), shift.shift().dy(), keep,
            prepared.outliers(), widest), shift, keep);
    }

    /** The pair where least error finds it, unless that contradicts by more than half an LR pixel. */
    Registration refined(final FittedShift byError, final double widest) {
        if (!(byError.shift().minus(shift.shift()).largest() < TRUSTED)) {
            return this;
        }
        return new Registration(LoopPair.of(pair.data(), byError.shift().dx(), byError.shift().dy(), keep,
            pair.outliers(), widest), byError, keep);
    }

    private static FittedShift shift(final PairData data, final double[] pilot) {
        Shift s = new Shift(pilot[0], pilot[1]);
        ShiftEstimate estimate = null;
        for (int round = 0; round < ROUNDS; round++) {
            final LoopPair moved = new LoopPair(data, data.lr(), s.dx(), s.dy(), 0, 0, null, null);
            final float[][] planes = moved.degrade(
                LoopPair.same(TYPICAL * data.relation().factor(), data.bandCount()), Resampling.BICUBIC);
            final ShiftEstimate e = Shifts.estimate(moved.raster(data.lr(), data.name()).pixels(),
                moved.raster(planes, data.name()).pixels(), ShiftSettings.DEFAULT);
            if (!e.isFound()) {
                break;
            }
            estimate = e;
            s = s.minus(e.shift());
            if (e.shift().largest() < SETTLED) {
                break;
            }
        }
        return estimate == null ? new FittedShift(s, Interval.NONE, Interval.NONE)
            : new FittedShift(s, around(s.dx(), estimate.errorX()), around(s.dy(), estimate.errorY()));
    }

    private static Interval around(final double v, final double error) {
        return new Interval(v - error, v + error);
    }

    /** What lies inside the pilot's area and was not chosen contradicts, or is next to nodata. */
    private static boolean[] keep(final PairData data, final FitArea area) {
        final boolean[] keep = new boolean[data.lrWidth() * data.lrHeight()];
        Arrays.fill(keep, true);
        for (int i = 0; i < area.width(); i++) {
            for (int j = 0; j < area.height(); j++) {
                keep[(area.top() + j) * data.lrWidth() + area.left() + i] = false;
            }
        }
        for (final int p : area.pixels()) {
            keep[(area.top() + p % area.height()) * data.lrWidth() + area.left() + p / area.height()] = true;
        }
        return keep;
    }
}
