package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.pairforge.score.Caution.Kind;

/**
 * Pixels that repeat their neighbour exactly, in all bands: what nearest-neighbour resampling onto another grid leaves.
 *
 * <p>Whole rows or columns repeat when both grids are parallel; when they are turned by a little, as UTM is against
 * degrees, one pixel in every row repeats, at a column that drifts. Neighbours are also equal by chance where values
 * are coarse, but then as many differ by one step only; and in flat areas, which are left out.
 */
final class RepeatCheck {

    private static final double SHARE = 0.001;
    private static final int FEWEST = 8;
    private static final double STEP = 1.5;

    /** Part of a line that repeats for the line to be a copy. */
    private static final double WHOLE = 0.9;
    private static final int LISTED = 5;

    private final boolean rows;
    private final Map<Long, long[]> lines = new TreeMap<>();
    private long tested;
    private long equal;
    private long nearly;

    private RepeatCheck(final boolean rows) {
        this.rows = rows;
    }

    static List<Caution> check(final String name, final ImageWindows image, final BandValues[] values) {
        final double[] steps = Arrays.stream(values).mapToDouble(v -> STEP * v.step()).toArray();
        final List<Caution> out = new ArrayList<>();
        for (final boolean rows : new boolean[] { true, false }) {
            final RepeatCheck check = new RepeatCheck(rows);
            image.windows().forEach(w -> check.count(w, steps));
            check.caution(name, image.complete()).ifPresent(out::add);
        }
        return out;
    }

    /** Compares pixels with the one above (rows) or to the left, where they differ from that in the other direction. */
    private void count(final ImageWindows.Part part, final double[] steps) {
        final int w = part.width();
        final int back = rows ? w : 1;
        final int across = rows ? 1 : w;
        final float[] first = part.planes()[0];
        final int[] inLine = new int[Math.max(w, part.height())];
        final int[] equalInLine = new int[inLine.length];
        for (int y = 1; y < part.height(); y++) {
            for (int x = 1; x < w; x++) {
                final int i = y * w + x;
                final double d = first[i] - first[i - back];
                if (d > steps[0] || d < -steps[0]) {
                    // Nearly all pixels of most images: no need to look further.
                    inLine[rows ? y : x]++;
                }
                else if (isValid(part.planes(), i, back) && distance(part.planes(), i, across, null) > 0) {
                    final int distance = distance(part.planes(), i, back, steps);
                    inLine[rows ? y : x]++;
                    equalInLine[rows ? y : x] += distance == 0 ? 1 : 0;
                    nearly += distance == 1 ? 1 : 0;
                }
            }
        }
        for (int k = 0; k < inLine.length; k++) {
            if (inLine[k] > 0) {
                tested += inLine[k];
                equal += equalInLine[k];
                final long[] line = lines.computeIfAbsent((rows ? part.y() : part.x()) + k, a -> new long[2]);
                line[0] += inLine[k];
                line[1] += equalInLine[k];
            }
        }
    }

    private static boolean isValid(final float[][] planes, final int i, final int back) {
        for (final float[] plane : planes) {
            if (!Float.isFinite(plane[i]) || !Float.isFinite(plane[i - back])) {
                return false;
            }
        }
        return true;
    }

    /** 0 for equal in all bands, 1 for a step at most, 2 for more. */
    private static int distance(final float[][] planes, final int i, final int back, final double[] steps) {
        int out = 0;
        for (int b = 0; b < planes.length; b++) {
            final float d = Math.abs(planes[b][i] - planes[b][i - back]);
            if (d != 0) {
                if (steps == null || !(d <= steps[b])) {
                    return 2;
                }
                out = 1;
            }
        }
        return out;
    }

    private Optional<Caution> caution(final String name, final boolean complete) {
        if (equal < Math.max(FEWEST, SHARE * tested) || equal <= nearly) {
            return Optional.empty();
        }
        final List<Long> copies = lines.entrySet().stream()
            .filter(e -> e.getValue()[1] >= FEWEST && e.getValue()[1] >= WHOLE * e.getValue()[0])
            .map(Map.Entry::getKey).toList();
        final String line = rows ? "row" : "column";
        final String neighbour = rows ? "the one above" : "the one to the left";
        final String what = copies.isEmpty()
            ? String.format(Locale.ROOT, "%d pixels (%s) repeat %s in all bands", equal,
                Sentences.percent(equal / (double) tested), neighbour)
            : String.format(Locale.ROOT, "%d of %d %ss%s repeat %s (%s)", copies.size(), lines.size(), line,
                complete ? "" : " looked at", neighbour, listed(line, copies));
        return Optional.of(Caution.warning(Kind.DUPLICATES, name + ": " + what
            + "; it was resampled by nearest neighbour, which shifts its content by up to half a pixel and blurs what"
            + " is fitted to it: fetch the image on its native grid."));
    }

    /** One-based. */
    private static String listed(final String line, final List<Long> copies) {
        return line + " " + copies.stream().limit(LISTED).map(k -> Long.toString(k + 1))
            .collect(Collectors.joining(", ")) + (copies.size() > LISTED ? ", …" : "");
    }
}
