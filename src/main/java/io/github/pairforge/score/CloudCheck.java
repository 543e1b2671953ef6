package io.github.pairforge.score;

import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.score.Caution.Kind;

/** Whether a part of one image is bright where the other is not: clouds, snow, glint. */
final class CloudCheck {

    /** Reflectance; haze and missing offsets stay below. */
    private static final double BRIGHTER = 0.15;
    private static final double TIMES = 1.4;

    /** Fields and roofs change by as much on a smaller part (docs/pair-guard.md). */
    private static final double SHARE = 0.02;

    /** Pixels by which images that are still to be aligned may be off. */
    private static final int SHIFT = 3;

    /** Where the ground is seen, related images correlate; unrelated ones have no clouds to speak of. */
    private static final double RELATED = 0.5;

    private CloudCheck() {
    }

    static Optional<Caution> check(final Cells cells) {
        final boolean[] inLr = new boolean[cells.count()];
        final boolean[] inHr = new boolean[cells.count()];
        int valid = 0;
        int lr = 0;
        int hr = 0;
        for (int c = 0; c < cells.count(); c++) {
            if (cells.isValid(c)) {
                inLr[c] = isBrighter(cells, cells.lr(), cells.hr(), c);
                inHr[c] = isBrighter(cells, cells.hr(), cells.lr(), c);
                valid++;
                lr += inLr[c] ? 1 : 0;
                hr += inHr[c] ? 1 : 0;
            }
        }
        final double share = Math.max(lr, hr) / (double) valid;
        if (!(share >= SHARE) || cells.correlation(c -> !inLr[c] && !inHr[c]) < RELATED) {
            return Optional.empty();
        }
        return Optional.of(Caution.warning(Kind.CLOUD, String.format(Locale.ROOT,
            "%s of the ground is far brighter in %s (by %s and more in nearly all bands): clouds, snow or glint there;"
                + " mask it (make it nodata), or take another date.", Sentences.percent(share),
            lr >= hr ? "LR" : "HR", Sentences.number(BRIGHTER))));
    }

    /**
     * Whether a cell is far brighter than the same place and its surroundings in the other image, so that shifted
     * edges are no clouds. All bands but one must be: vegetation is as bright as a cloud in near infrared.
     */
    private static boolean isBrighter(final Cells cells, final float[][] one, final float[][] other, final int cell) {
        int brighter = 0;
        for (int b = 0; b < one.length; b++) {
            if (isBrighter(one[b][cell], other[b][cell])
                && isBrighter(one[b][cell], brightest(cells, other[b], cell)))
            {
                brighter++;
            }
        }
        return brighter >= Math.max(1, one.length - 1);
    }

    private static boolean isBrighter(final float one, final float other) {
        return one - other >= BRIGHTER && one >= TIMES * other;
    }

    private static float brightest(final Cells cells, final float[] band, final int cell) {
        final int reach = Math.max(1, SHIFT / cells.size());
        final int column = cell % cells.width();
        final int row = cell / cells.width();
        float out = band[cell];
        for (int y = Math.max(0, row - reach); y <= Math.min(cells.height() - 1, row + reach); y++) {
            for (int x = Math.max(0, column - reach); x <= Math.min(cells.width() - 1, column + reach); x++) {
                // NaN is never larger.
                if (band[y * cells.width() + x] > out) {
                    out = band[y * cells.width() + x];
                }
            }
        }
        return out;
    }
}
