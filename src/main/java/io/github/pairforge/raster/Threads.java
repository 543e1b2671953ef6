package io.github.pairforge.raster;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import net.imglib2.parallel.Parallelization;

/**
 * How many threads a computation may use; results do not depend on it.
 *
 * @param count at least 1; 0 for one per core
 */
public record Threads(int count) {

    /** One per core. */
    public static final Threads ALL = new Threads(0);

    /** @throws IllegalArgumentException for a negative or absurd number */
    public Threads {
        if (count < 0 || count > 4096) {
            throw new IllegalArgumentException("threads: " + count + " is not between 1 and 4096.");
        }
    }

    /** The caller's own: nothing waits for another thread. */
    public static final Threads ONE = new Threads(1);

    /** A computation that may fail to read or write. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws IOException;
    }

    /**
     * Runs a computation that can be cancelled at every {@link #check}, however deep.
     *
     * @throws CancellationException when it was
     */
    public <T> T call(final Progress progress, final Work<T> work) throws IOException {
        return call(() -> watched(progress, work));
    }

    /**
     * Stops the computation on this thread when the user has cancelled it; for loops that are handed no progress. Does
     * nothing where nobody could cancel. Costs less than a microsecond: once per row of an image is fine.
     *
     * @throws CancellationException when the user has cancelled
     */
    public static void check() {
        current().check();
    }

    /** Runs to its end what must not stop halfway, such as the writing of several files that belong together. */
    public static <T> T uncancelled(final Work<T> work) throws IOException {
        return watched(Progress.NONE, work);
    }

    private static Progress current() {
        return Parallelization.getTaskExecutor() instanceof final CancellableExecutor c ? c.progress() : Progress.NONE;
    }

    private static <T> T watched(final Progress progress, final Work<T> work) throws IOException {
        final AtomicReference<T> result = new AtomicReference<>();
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        Parallelization.runWithExecutor(CancellableExecutor.of(Parallelization.getTaskExecutor(), progress),
            guarded(work, result, failure));
        TileWalk.rethrow(failure.get());
        return result.get();
    }

    /**
     * Runs a computation and passes on what it returns or throws, unwrapped; it can be cancelled where the caller can.
     *
     * @throws CancellationException when it was, or when the thread was interrupted, which it then still is
     */
    public <T> T call(final Work<T> work) throws IOException {
        final Progress outer = current();
        final AtomicReference<T> result = new AtomicReference<>();
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        final Runnable guarded =
            guarded(outer == Progress.NONE ? work : () -> watched(outer, work), result, failure);
        if (count == 0) {
            Parallelization.runMultiThreaded(guarded);
        }
        else if (count == 1) {
            Parallelization.runSingleThreaded(guarded);
        }
        else {
            Parallelization.runWithNumThreads(count, guarded);
        }
        TileWalk.rethrow(failure.get());
        return result.get();
    }

    private static <T> Runnable guarded(final Work<T> work, final AtomicReference<T> result,
        final AtomicReference<Throwable> failure)
    {
        return () -> {
            try {
                result.set(work.run());
            }
            catch (final IOException | RuntimeException | Error e) {
                failure.set(thrown(e));
            }
        };
    }

    /**
     * What a task threw, without what executors wrap around it: from another thread they hand on a copy whose message
     * begins with the name of a class. An interrupt ends a run like a cancel, and is kept.
     */
    static Throwable thrown(final Throwable e) {
        Throwable at = e;
        while ((at instanceof RuntimeException || at instanceof ExecutionException) && at.getCause() != null
            && at.getCause().toString().equals(at.getMessage()))
        {
            at = at.getCause();
        }
        if (at instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new CancellationException("Interrupted.");
        }
        return at instanceof IOException || at instanceof RuntimeException || at instanceof Error ? at : e;
    }
}
