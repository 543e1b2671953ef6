package io.github.pairforge.service;

import io.github.pairforge.raster.Progress;

/** Tells the number of fits beside the bar. */
record FitProgress(Progress outer) implements Progress {

    @Override
    public void update(final String stage, final long done, final long total) {
        outer.update(stage + ", " + done + " of " + total, done, total);
    }

    @Override
    public boolean isCancelled() {
        return outer.isCancelled();
    }
}
