package io.github.pairforge.align;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far off the shifts of pairs are whose shift is known, how often the interval holds the truth, and how often
 * unrelated images seem to match. Not a timing: {@code main} prints the tables of docs/alignment.md.
 */
public final class ShiftAccuracy {

    private static final int PAIRS = 40;
    private static final int UNRELATED = 100;

    private final PrintStream out;
    private final int pairs;

    /** By seed, side and bands: rendering takes far longer than matching. */
    private final Map<List<Long>, float[][]> scenes = new HashMap<>();

    private ShiftAccuracy(final PrintStream out, final int pairs) {
        this.out = out;
        this.pairs = pairs;
    }

    private ShiftedPairs.Known pair(final ShiftedPairs kind, final long seed) {
        return kind.pair(scenes.computeIfAbsent(List.of(seed, (long) kind.side(), (long) kind.bands()),
            k -> kind.scene(seed)), seed, ShiftedPairs.shift(seed));
    }

    /** @param args how many pairs and how many unrelated ones; 40 and 100 when not given */
    public static void main(final String[] args) {
        final ShiftAccuracy all = new ShiftAccuracy(System.out, args.length > 0 ? Integer.parseInt(args[0]) : PAIRS);
        all.report();
        final int unrelated = args.length > 1 ? Integer.parseInt(args[1]) : UNRELATED;
        for (final int size : new int[] { 120, 64, 32 }) {
            all.falseAlarms(new ShiftedPairs(size, 1, 4, 0.02, 1, 0, false), unrelated);
        }
    }

    private void report() {
        out.println("| experiment | method | median | 90 % | worst | in the 90 % interval | half width | inconsistency "
            + "| failed |");
        for (final double noise : new double[] { 0, 0.02, 0.1 }) {
            for (final ShiftMethod method : ShiftMethod.values()) {
                for (final boolean edges : new boolean[] { true, false }) {
                    report(noise * 100 + " % noise" + (edges ? "" : ", raw"), ShiftedPairs.plain(noise),
                        ShiftSettings.DEFAULT.withMethod(method).withEdges(edges));
                }
            }
        }
        report("factor 5/3", new ShiftedPairs(120, 1, 5 / 3.0, 0.02, 1, 0, false));
        report("gamma 1.2", new ShiftedPairs(120, 1, 4, 0.02, 1.2, 0, false));
        report("a fifth nodata", new ShiftedPairs(120, 1, 4, 0.02, 1, 0.2, false));
        report("a fifth nodata, scattered", new ShiftedPairs(120, 1, 4, 0.02, 1, 0.2, true));
        report("all three", new ShiftedPairs(120, 1, 5 / 3.0, 0.02, 1.2, 0.2, false));
        report("64 x 64", new ShiftedPairs(64, 1, 4, 0.02, 1, 0, false));
        report("32 x 32", new ShiftedPairs(32, 1, 4, 0.02, 1, 0, false));
        scenes.clear();
        report("4 bands, 2 % noise", new ShiftedPairs(120, 4, 4, 0.02, 1, 0, false));
        report("4 bands, 10 % noise", new ShiftedPairs(120, 4, 4, 0.1, 1, 0, false));
        report("32 x 32, 4 bands", new ShiftedPairs(32, 4, 4, 0.02, 1, 0, false));
        scenes.clear();
    }

    private void report(final String name, final ShiftedPairs kind) {
        report(name, kind, ShiftSettings.DEFAULT);
    }

    private void report(final String name, final ShiftedPairs kind, final ShiftSettings settings) {
        final List<Double> errors = new ArrayList<>();
        final List<Double> widths = new ArrayList<>();
        final List<Double> inconsistencies = new ArrayList<>();
        int inside = 0;
        for (int seed = 0; seed < pairs; seed++) {
            final ShiftedPairs.Known known = pair(kind, seed);
            final ShiftEstimate e = Shifts.estimate(known.reference(), known.moving(), settings);
            if (e.isFound()) {
                final Shift off = e.shift().minus(known.shift());
                errors.add(off.largest());
                widths.add((e.errorX() + e.errorY()) / 2);
                inconsistencies.add(e.inconsistency());
                inside += (Math.abs(off.dx()) <= e.errorX() ? 1 : 0) + (Math.abs(off.dy()) <= e.errorY() ? 1 : 0);
            }
        }
        out.println(String.format(Locale.ROOT,
            "| %s | %s | %.4f | %.4f | %.4f | %.0f %% | %.4f | %.4f | %d of %d |", name, settings.method().label(),
            quantile(errors, 0.5), quantile(errors, 0.9), quantile(errors, 1),
            50.0 * inside / Math.max(1, errors.size()), quantile(widths, 0.5), quantile(inconsistencies, 0.5),
            pairs - errors.size(), pairs));
    }

    /** Scenes of different seeds: one's reference with the next but one's moving image. */
    private void falseAlarms(final ShiftedPairs kind, final int n) {
        final List<ShiftedPairs.Known> all =
            IntStream.range(0, n + 2).mapToObj(seed -> kind.pair(seed)).toList();
        int found = 0;
        double narrowest = Double.NaN;
        for (int i = 0; i < n; i++) {
            final ShiftEstimate e =
                Shifts.estimate(all.get(i).reference(), all.get(i + 2).moving(), ShiftSettings.DEFAULT);
            if (e.isFound()) {
                found++;
                narrowest = Math.min(Double.isNaN(narrowest) ? 1 : narrowest, Math.min(e.errorX(), e.errorY()));
            }
        }
        out.println(String.format(Locale.ROOT, "unrelated, %d x %d: %d of %d found, narrowest interval ±%.3f",
            kind.size(), kind.size(), found, n, narrowest));
    }

    private static double quantile(final List<Double> values, final double p) {
        final double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, p * sorted.length)];
    }
}
