package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Decoded blocks, the least recently used dropped first. Several threads may ask: a block is decoded by the first
 * that wants it, the others wait for it.
 */
final class BlockCache {

    /** @param image which image of the file; each has its own blocks */
    record Key(int image, long block) {
    }

    /** Decodes a block. */
    @FunctionalInterface
    interface Loader {

        byte[] load() throws IOException;
    }

    /** What an entry costs besides its block: else those of a sparse image, which hold nothing, would pile up. */
    static final int ENTRY_BYTES = 256;

    private final long capacity;
    private final Map<Key, CompletableFuture<byte[]>> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param capacity bytes kept at most, besides those that readers still hold */
    BlockCache(final long capacity) {
        this.capacity = capacity;
    }

    byte[] get(final Key key, final Loader loader) throws IOException {
        final CompletableFuture<byte[]> mine = new CompletableFuture<>();
        final CompletableFuture<byte[]> known;
        synchronized (blocks) {
            known = blocks.get(key);
            if (known == null) {
                blocks.put(key, mine);
            }
        }
        if (known != null) {
            return await(known);
        }
        try {
            final byte[] block = loader.load();
            mine.complete(block);
            keep(block.length);
            return block;
        }
        catch (final IOException | RuntimeException | Error e) {
            synchronized (blocks) {
                blocks.remove(key);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Blocks that are held or being decoded. */
    int size() {
        synchronized (blocks) {
            return blocks.size();
        }
    }

    private static byte[] await(final CompletableFuture<byte[]> block) throws IOException {
        try {
            return block.join();
        }
        catch (final CompletionException e) {
            // A new one for each reader that waited, with its own trace; what is no IOException goes on as it is.
            if (e.getCause() instanceof final IOException io) {
                throw new IOException(io.getMessage(), io);
            }
            if (e.getCause() instanceof final Error error) {
                throw error;
            }
            throw e.getCause() instanceof final RuntimeException r ? r : e;
        }
    }

    private void keep(final int length) {
        synchronized (blocks) {
            bytes += length + ENTRY_BYTES;
            final Iterator<CompletableFuture<byte[]>> oldest = blocks.values().iterator();
            while (bytes > capacity && oldest.hasNext()) {
                final CompletableFuture<byte[]> block = oldest.next();
                if (block.isDone() && !block.isCompletedExceptionally()) {
                    bytes -= block.join().length + ENTRY_BYTES;
                    oldest.remove();
                }
            }
        }
    }
}
