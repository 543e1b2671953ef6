package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Results of the tiles read last, so that windows which share a tile compute it once. What is asked for by several
 * threads at the same time is computed by one, the others wait for it.
 */
final class TileCache {

    /** Computes a tile. */
    @FunctionalInterface
    interface Source {

        float[][] compute(int key) throws IOException;
    }

    private final long capacity;
    private final Source source;
    private final Map<Integer, CompletableFuture<float[][]>> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param capacity bytes kept at most; a single tile may be larger */
    TileCache(final long capacity, final Source source) {
        this.capacity = capacity;
        this.source = source;
    }

    /** One array per band; not to be changed. */
    float[][] get(final int key) throws IOException {
        final CompletableFuture<float[][]> mine = new CompletableFuture<>();
        final CompletableFuture<float[][]> other;
        synchronized (tiles) {
            other = tiles.get(key);
            if (other == null) {
                tiles.put(key, mine);
            }
        }
        return other == null ? compute(key, mine) : wait(other);
    }

    private float[][] compute(final int key, final CompletableFuture<float[][]> promise) throws IOException {
        try {
            final float[][] made = source.compute(key);
            keep(made, promise);
            return made;
        }
        catch (final IOException | RuntimeException | Error e) {
            synchronized (tiles) {
                tiles.remove(key, promise);
            }
            promise.completeExceptionally(e);
            throw e;
        }
    }

    private static float[][] wait(final CompletableFuture<float[][]> promise) throws IOException {
        try {
            return promise.join();
        }
        catch (final CompletionException e) {
            if (e.getCause() instanceof final IOException io) {
                throw new IOException(io.getMessage(), io);
            }
            throw e.getCause() instanceof final RuntimeException r ? r : e;
        }
    }

    private void keep(final float[][] made, final CompletableFuture<float[][]> promise) {
        synchronized (tiles) {
            promise.complete(made);
            bytes += size(made);
            final Iterator<CompletableFuture<float[][]>> oldest = tiles.values().iterator();
            while (bytes > capacity && oldest.hasNext()) {
                final CompletableFuture<float[][]> tile = oldest.next();
                if (tile.isDone()) {
                    bytes -= size(tile.join());
                    oldest.remove();
                }
            }
        }
    }

    private static long size(final float[][] planes) {
        long n = 0;
        for (final float[] plane : planes) {
            n += (long) plane.length * Float.BYTES;
        }
        return n;
    }
}
