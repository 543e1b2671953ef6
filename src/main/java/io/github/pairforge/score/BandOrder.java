package io.github.pairforge.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.score.Caution.Kind;

/**
 * Which band of LR shows what a band of HR shows, by the pixels alone.
 *
 * <p>Bands of one image correlate by 0.95 with each other, so plain correlations of HR with LR tell little. Each image
 * is whitened over its bands first: what remains of a band is what the others do not say, and that correlates with the
 * same band of the other image and no other.
 */
final class BandOrder {

    private static final int BLOCKS = 5;
    private static final int FEWEST_CELLS = 100;
    private static final int MOST_BANDS = 16;

    /** Whitened correlation of bands that belong together; real ones reach 0.69 to 0.99 (docs/pair-guard.md). */
    private static final double TOGETHER = 0.4;

    /** Standard errors by which another order must be better. */
    private static final double CERTAIN = 4;

    private static final double SAME_COLOUR = 55;

    private BandOrder() {
    }

    static Optional<Caution> check(final Cells cells, final List<Band> hr, final List<Band> lr, final Origin lrOrigin)
    {
        final int bands = cells.bands();
        if (bands < 2 || bands > MOST_BANDS) {
            return Optional.empty();
        }
        final BlockSums[] blocks = BlockSums.of(cells, BLOCKS);
        final BlockSums all = BlockSums.total(blocks);
        if (all.count() < Math.max(FEWEST_CELLS, 10 * bands)) {
            return Optional.empty();
        }
        final double[][] z = all.whitenedCorrelation();
        final int[] order = Assignment.best(z);
        final double gain = gain(z, order);
        if (!(gain > 0) || weakest(z, order) < TOGETHER) {
            return Optional.empty();
        }
        final double error = jackknife(blocks, all, order);
        if (gain < CERTAIN * error) {
            return Optional.empty();
        }
        return Optional.of(Caution.error(Kind.BAND_ORDER, sentence(z, order, gain, error, hr, lr, lrOrigin)));
    }

    /** How much better an order is than the given one: sum of correlations over the bands that change. */
    private static double gain(final double[][] z, final int[] order) {
        double sum = 0;
        for (int b = 0; b < order.length; b++) {
            sum += z[b][order[b]] - z[b][b];
        }
        return sum;
    }

    private static double weakest(final double[][] z, final int[] order) {
        double weakest = 1;
        for (int b = 0; b < order.length; b++) {
            if (order[b] != b) {
                weakest = Math.min(weakest, z[b][order[b]]);
            }
        }
        return weakest;
    }

    /** Standard error of the gain by leaving out one block at a time (Efron and Stein 1981). */
    private static double jackknife(final BlockSums[] blocks, final BlockSums all, final int[] order) {
        final Moments m = new Moments();
        int n = 0;
        for (final BlockSums block : blocks) {
            if (block.count() > 0) {
                m.add(gain(all.without(block).whitenedCorrelation(), order), 0);
                n++;
            }
        }
        return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(n - 1.0) * m.deviationX();
    }

    private static String sentence(final double[][] z, final int[] order, final double gain, final double error,
        final List<Band> hr, final List<Band> lr, final Origin lrOrigin)
    {
        final StringBuilder seen = new StringBuilder("Bands look swapped:");
        boolean namesAgree = true;
        for (int b = 0; b < order.length; b++) {
            if (order[b] != b) {
                seen.append(String.format(Locale.ROOT, " HR %s goes with LR %s (%.2f; with LR %s %.2f),",
                    hr.get(b).label(b), lr.get(order[b]).label(order[b]), z[b][order[b]], lr.get(b).label(b),
                    z[b][b]));
                namesAgree &= sameColour(hr.get(b), lr.get(b));
            }
        }
        seen.setCharAt(seen.length() - 1, ';');
        seen.append(String.format(Locale.ROOT, " this order is better by %.2f ± %.2f.", gain, error));
        if (namesAgree) {
            seen.append(" The names say otherwise, so those of one file are wrong.");
        }
        return seen.append(" Give ").append(lrOrigin.parameter()).append("_bands=").append(wanted(order, lrOrigin))
            .append('.').toString();
    }

    /** In the words that the user chose the bands by, else their numbers. */
    private static String wanted(final int[] order, final Origin lr) {
        return lr.bands().size() != order.length ? Sentences.order(order, ",") + " (counted among the bands now in use)"
            : Arrays.stream(order).mapToObj(lr.bands()::get).collect(Collectors.joining(","));
    }

    /** Whether names or wavelengths say that two bands are the same. */
    private static boolean sameColour(final Band a, final Band b) {
        return a.isNamed() && a.name().equalsIgnoreCase(b.name())
            || Math.abs(a.wavelength() - b.wavelength()) <= SAME_COLOUR;
    }
}
