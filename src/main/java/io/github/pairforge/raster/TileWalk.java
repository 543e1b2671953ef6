package io.github.pairforge.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * Runs one task per tile on the caller's {@link TaskExecutor}.
 *
 * <p>Tiles start in order, so that at any time the unfinished ones are neighbours: a sink that writes in order has
 * little to hold back, and a source that caches decoded blocks finds them.
 */
public final class TileWalk {

    private TileWalk() {
    }

    /** What is done with a tile. */
    @FunctionalInterface
    public interface Task {

        void run(Tile tile) throws IOException;
    }

    /**
     * Runs the task for every tile.
     *
     * @param stage what the progress display says
     * @throws IOException the first failure of a task; no further tile is started after it
     * @throws CancellationException when the user cancelled
     */
    public static void forEach(final Tiling tiling, final String stage, final Progress progress, final Task task)
        throws IOException
    {
        final int count = tiling.count();
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger done = new AtomicInteger();
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        // So that a stage of one tile is seen while it runs, and not when it is over.
        progress.update(stage, 0, count);
        final Runnable worker = () -> {
            int i;
            while (failure.get() == null && (i = next.getAndIncrement()) < count) {
                try {
                    progress.check();
                    task.run(tiling.tile(i));
                    progress.update(stage, done.incrementAndGet(), count);
                }
                catch (final IOException | RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        final TaskExecutor executor = Parallelization.getTaskExecutor();
        final List<Runnable> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(executor.getParallelism(), count); i++) {
            workers.add(worker);
        }
        executor.runAll(workers);
        rethrow(failure.get());
    }

    /** Passes on what a task threw; null passes nothing on. */
    static void rethrow(final Throwable e) throws IOException {
        if (e instanceof UncheckedIOException u) {
            throw u.getCause();
        }
        if (e instanceof IOException io) {
            throw io;
        }
        if (e instanceof RuntimeException r) {
            throw r;
        }
        if (e != null) {
            throw (Error) e;
        }
    }
}
