package io.github.pairforge.command;

/**
 * One bar for a run of several stages, which never goes back. How many there will be is known roughly: the usual
 * number of stages takes 90 % of the bar, and whatever else comes shares the rest.
 */
final class StageBar {

    private static final double USUAL = 0.9;

    private final int stages;
    private String stage = "";
    private long last;
    private int begun;
    private double farthest;

    /** @param stages how many a usual run has, at least 1 */
    StageBar(final int stages) {
        this.stages = stages;
    }

    /**
     * Where a run is, 0 to below 1.
     *
     * @param name of its stage, which begins again when it goes back; numbers in a name count for nothing
     */
    synchronized double at(final String name, final long done, final long total) {
        final String plain = name.replaceAll("[0-9]+", "");
        if (!plain.equals(stage) || done < last) {
            begun++;
        }
        stage = plain;
        last = done;
        final double place = Math.max(0, begun - 1)
            + (total > 0 ? Math.max(0, Math.min(1, (double) done / total)) : 0);
        farthest = Math.max(farthest, place <= stages ? USUAL * place / stages
            : USUAL + (1 - USUAL) * (1 - stages / place));
        return farthest;
    }
}
