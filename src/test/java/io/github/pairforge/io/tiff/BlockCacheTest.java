package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class BlockCacheTest {

    private static BlockCache.Key key(final long block) {
        return new BlockCache.Key(0, block);
    }

    @Test
    void aBlockIsDecodedOnceWhileItIsKept() throws IOException {
        final BlockCache cache = new BlockCache(10_000);
        final AtomicInteger loads = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(new byte[] { 7 }, cache.get(key(1), () -> {
                loads.incrementAndGet();
                return new byte[] { 7 };
            }));
        }
        assertEquals(1, loads.get());
    }

    @Test
    void theLeastRecentlyUsedBlocksAreDroppedFirst() throws IOException {
        final BlockCache cache = new BlockCache(2 * (1000 + BlockCache.ENTRY_BYTES));
        final AtomicInteger loads = new AtomicInteger();
        final BlockCache.Loader loader = () -> {
            loads.incrementAndGet();
            return new byte[1000];
        };
        for (final long block : new long[] { 1, 2, 1, 3, 1 }) {
            cache.get(key(block), loader);
        }
        assertEquals(3, loads.get());
        cache.get(key(2), loader);
        assertEquals(4, loads.get());
        assertEquals(2, cache.size());
    }

    @Test
    void blocksThatHoldNothingDoNotPileUp() throws IOException {
        final BlockCache cache = new BlockCache(100 * BlockCache.ENTRY_BYTES);
        for (long block = 0; block < 10_000; block++) {
            cache.get(key(block), () -> new byte[0]);
        }
        assertTrue(cache.size() <= 100, cache.size() + " entries");
    }

    @Test
    void aFailureIsForgottenAndTheBlockCanBeReadAgain() throws IOException {
        final BlockCache cache = new BlockCache(10_000);
        assertThrows(IOException.class, () -> cache.get(key(1), () -> {
            throw new IOException("damaged");
        }));
        assertArrayEquals(new byte[] { 3 }, cache.get(key(1), () -> new byte[] { 3 }));
    }

    @Test
    void whoWaitsForABlockGetsItsFailureUnwrapped() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            final Throwable error = waiterOf(new OutOfMemoryError("full"));
            assertInstanceOf(OutOfMemoryError.class, error);
            final IllegalStateException e = new IllegalStateException("x");
            assertSame(e, waiterOf(e));
        });
    }

    /** What a second reader gets while the first one's loader fails. */
    private static Throwable waiterOf(final Throwable failure) {
        final BlockCache cache = new BlockCache(10_000);
        final CountDownLatch loading = new CountDownLatch(1);
        final AtomicReference<Thread> second = new AtomicReference<>();
        final CompletableFuture<Void> first = CompletableFuture.runAsync(() -> assertThrows(Throwable.class,
            () -> cache.get(key(1), () -> {
                loading.countDown();
                while (second.get() == null || second.get().getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                if (failure instanceof final Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            })));
        final CompletableFuture<Throwable> waiter = CompletableFuture.supplyAsync(() -> {
            try {
                loading.await();
                second.set(Thread.currentThread());
                cache.get(key(1), () -> new byte[1]);
                return null;
            }
            catch (final Throwable e) {
                return e;
            }
        });
        first.join();
        return waiter.join();
    }
}
