package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
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

    @Test
    void resultsAndParallelismAreThoseOfTheExecutor() throws IOException {
        final List<Integer> squares = new Threads(3).call(progress, () -> {
            assertEquals(3, Parallelization.getTaskExecutor().getParallelism());
            return Parallelization.getTaskExecutor().forEachApply(List.of(1, 2, 3), i -> i * i);
        });
        assertEquals(List.of(1, 4, 9), squares);
    }
}
