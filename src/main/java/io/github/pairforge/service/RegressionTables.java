package io.github.pairforge.service;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.regress.BandErrors;
import io.github.pairforge.regress.PairErrors;
import io.github.pairforge.regress.RegressionResult;

/** What a band regression leaves, as rows of text: for CSV files and for tables. Unknown numbers are empty. */
public final class RegressionTables {

    private RegressionTables() {
    }

    /** Names of the columns of {@link #rows}. */
    public static List<String> header() {
        return List.of("pair", "band", "pixels", "l1", "rmse", "r2", "r2_own", "l1_held_out", "l1_nothing_done",
            "pixels_flagged", "pixels_flagged_held_out");
    }

    /** One row per pair and band, then those of all pairs together; shares of flagged pixels are of all bands. */
    public static List<List<String>> rows(final RegressionResult result) {
        final List<List<String>> rows = new ArrayList<>();
        final List<PairErrors> all = new ArrayList<>(result.pairs());
        if (all.size() > 1) {
            all.add(result.total());
        }
        for (final PairErrors pair : all) {
            final BandErrors e = pair.bands();
            for (int b = 0; b < result.outputBands().size(); b++) {
                rows.add(List.of(pair.name(), name(result.outputBands().get(b), b), Long.toString(pair.pixels()),
                    number(e.meanAbsolute()[b]), number(e.rmse()[b]), number(e.determination()[b]),
                    number(e.own()[b]), number(e.heldOut()[b]), number(e.untouched()[b]), number(pair.flagged()),
                    number(pair.flaggedHeldOut())));
            }
        }
        return rows;
    }

    /** "Red", or "band 1" where it has no name. */
    public static String name(final Band band, final int index) {
        return band.isNamed() ? band.name() : band.label(index);
    }

    /** As many digits as bring the number back. */
    private static String number(final double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
