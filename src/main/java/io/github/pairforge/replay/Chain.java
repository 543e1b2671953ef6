package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which runs made the images that a run used. */
public final class Chain {

    private Chain() {
    }

    /**
     * A run with those before it whose images it needs, in order.
     *
     * @param history the runs of the session; those after the run do not count
     */
    public static List<RunRecord> of(final RunRecord run, final List<RunRecord> history) {
        final int at = history.indexOf(run);
        final List<RunRecord> all = new ArrayList<>(history.subList(0, Math.max(at, 0)));
        all.add(run);
        final TreeSet<Integer> needed = new TreeSet<>();
        collect(all, all.size() - 1, needed);
        return needed.stream().map(all::get).toList();
    }

    /** Several runs of the history, with those whose images they need. */
    public static List<RunRecord> of(final List<RunRecord> runs, final List<RunRecord> history) {
        final Set<RunRecord> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        runs.forEach(r -> needed.addAll(of(r, history)));
        return history.stream().filter(needed::contains).toList();
    }

    private static void collect(final List<RunRecord> runs, final int last, final TreeSet<Integer> needed) {
        needed.add(last);
        for (final ImageMark image : runs.get(last).images()) {
            if (!image.isOpenedByImageJ()) {
                maker(runs, last, image).ifPresent(m -> collect(runs, m.run(), needed));
            }
        }
    }

    /**
     * Where an image came from.
     *
     * @param run index
     * @param output which of its outputs
     */
    record Maker(int run, ImageMark output) {
    }

    /** The latest run before another whose result is the very image. */
    static Optional<Maker> maker(final List<RunRecord> runs, final int before, final ImageMark image) {
        for (int i = before - 1; i >= 0; i--) {
            for (final ImageMark result : runs.get(i).results()) {
                if (!result.sha256().isEmpty() && result.sha256().equals(image.sha256())) {
                    return Optional.of(new Maker(i, result));
                }
            }
        }
        return Optional.empty();
    }
}
