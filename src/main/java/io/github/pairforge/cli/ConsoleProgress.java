package io.github.pairforge.cli;

import java.io.PrintWriter;

import io.github.pairforge.raster.Progress;

/** A bar on the terminal's error stream; silent where there is no terminal. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean visible;
    private String shown = "";
    private boolean open;

    ConsoleProgress(final PrintWriter err, final boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    /** A bar when a person is watching, otherwise nothing. */
    static ConsoleProgress of(final PrintWriter err) {
        return new ConsoleProgress(err, System.console() != null);
    }

    @Override
    public synchronized void update(final String stage, final long done, final long total) {
        if (!visible) {
            return;
        }
        final int filled = (int) (WIDTH * done / Math.max(1, total));
        final String bar = String.format("\r%-14s [%s%s] %3d %%", stage, "#".repeat(filled),
            ".".repeat(WIDTH - filled), 100 * done / Math.max(1, total));
        if (!bar.equals(shown)) {
            shown = bar;
            open = done != total;
            err.print(done == total ? bar + System.lineSeparator() : bar);
            err.flush();
        }
    }

    /** Ends the line of a bar that did not get to its end, so that what comes next has its own. */
    @Override
    public synchronized void close() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
