package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.imglib2.parallel.Parallelization;

class CancellableExecutorTest {

    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Progress progress = new Progress() {

        @Override
        public void update(final String stage, final long done, final long total) {
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    };

    @Test
    void nobodyCancelsWhereNobodyWatches() {
        cancelled.set(true);
        assertDoesNotThrow(Threads::check);
        assertDoesNotThrow(() -> Threads.ALL.call(() -> {
            Threads.check();
            return 1;
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 8 })
    void loopsOfEveryDepthStop(final int threads) {
        final AtomicInteger done = new AtomicInteger();
        assertThrows(CancellationException.class, () -> new Threads(threads).call(progress, () -> {
            Parallelization.getTaskExecutor().forEach(MANY, i -> inner(done));
            return null;
        }));
        assertTrue(done.get() < 40, "rows done: " + done);
    }

    private void inner(final AtomicInteger done) {
        Parallelization.getTaskExecutor().forEach(MANY, j -> {
            Threads.check();
            if (done.incrementAndGet() == 10) {
                cancelled.set(true);
            }
        });
    }

    @Test
    void otherNumbersOfThreadsInsideAreWatchedToo() {
        assertThrows(CancellationException.class, () -> Threads.ALL.call(progress, () -> Threads.ONE.call(() -> {
            cancelled.set(true);
            Threads.check();
            return null;
        })));
    }

    @Test
    void whatMustNotStopHalfwayGoesOn() throws IOException {
        assertEquals(7, Threads.ALL.call(progress, () -> {
            cancelled.set(true);
            return Threads.uncancelled(() -> {
                Parallelization.getTaskExecutor().forEach(MANY, i -> Threads.check());
                Threads.check();
                return 7;
            });
        }));
    }

    @Test
    void otherFailuresPassThrough() {
        assertThrows(ArithmeticException.class, () -> Threads.ONE.call(progress, () -> {
            Parallelization.getTaskExecutor().runAll(List.of(() -> {
                throw new ArithmeticException("no");
            }));
            return null;
        }));
        assertThrows(IOException.class, () -> Threads.ALL.call(progress, () -> {
            throw new IOException("no file");
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 8 })
    void whatAnyThreadThrowsArrivesAsItWas(final int threads) {
        for (final boolean isWatched : new boolean[] { false, true }) {
            assertEquals("one sentence.", assertThrows(IllegalArgumentException.class,
                () -> thrown(threads, isWatched, new IllegalArgumentException("one sentence."))).getMessage());
            assertThrows(OutOfMemoryError.class, () -> thrown(threads, isWatched, new OutOfMemoryError("heap")));
            assertEquals("no file", assertThrows(IOException.class,
                () -> thrown(threads, isWatched, new UncheckedIOException(new IOException("no file")))).getMessage());
        }
    }

    private void thrown(final int threads, final boolean isWatched, final Throwable failure) throws IOException {
        final Threads.Work<Void> work = () -> {
            // So many, that the caller's thread is not the one.
            Parallelization.getTaskExecutor().forEach(MANY, i -> {
                if (i > 500) {
                    CancellableExecutorTest.<RuntimeException>rethrow(failure);
                }
            });
            return null;
        };
        if (isWatched) {
            new Threads(threads).call(progress, work);
        }
        else {
            new Threads(threads).call(work);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(final Throwable failure) throws E {
        throw (E) failure;
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 8 })
    void anInterruptIsKept(final int threads) throws IOException {
        try {
            new Threads(threads).call(progress, () -> {
                Thread.currentThread().interrupt();
                Parallelization.getTaskExecutor().forEach(MANY, i -> Threads.check());
                return null;
            });
            assertEquals(1, threads, "only the caller's own thread does not wait for others");
        }
        catch (final CancellationException e) {
            assertEquals("Interrupted.", e.getMessage());
        }
        assertTrue(Thread.interrupted());
    }

    @Test
    void aCancelStaysInItsRun() throws Exception {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch gone = new CountDownLatch(1);
        final FutureTask<Integer> other = new FutureTask<>(() -> Threads.ALL.call(Progress.NONE, () -> {
            entered.countDown();
            assertDoesNotThrow(() -> gone.await());
            Parallelization.getTaskExecutor().forEach(MANY, i -> Threads.check());
            return 5;
        }));
        final Thread thread = new Thread(other, "another run");
        thread.start();
        entered.await();
        assertThrows(CancellationException.class, () -> Threads.ALL.call(progress, () -> {
            cancelled.set(true);
            Parallelization.getTaskExecutor().forEach(MANY, i -> Threads.check());
            return null;
        }));
        gone.countDown();
        assertEquals(5, other.get());
        // Nor does it stay on this thread, or on those of the pool.
        assertDoesNotThrow(Threads::check);
        assertEquals(6, Threads.ALL.call(() -> {
            Parallelization.getTaskExecutor().forEach(MANY, i -> Threads.check());
            return 6;
        }));
        thread.join();
    }

    @Test
    void resultsAndParallelismAreThoseOfTheExecutor() throws IOException {
        final List<Integer> squares = new Threads(3).call(progress, () -> {
            assertEquals(3, Parallelization.getTaskExecutor().getParallelism());
            return Parallelization.getTaskExecutor().forEachApply(List.of(1, 2, 3), i -> i * i);
        });
        assertEquals(List.of(1, 4, 9), squares);
    }
}
