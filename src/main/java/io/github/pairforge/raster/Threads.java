package io.github.pairforge.raster;

import java.io.IOException;
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

    /** Runs a computation and passes on what it returns or throws, unwrapped. */
    public <T> T call(final Work<T> work) throws IOException {
        final AtomicReference<T> result = new AtomicReference<>();
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        final Runnable guarded = () -> {
            try {
                result.set(work.run());
            }
            catch (final IOException | RuntimeException | Error e) {
                failure.set(e);
            }
        };
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
}
