package io.github.pairforge.io.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts pieces that come in any order into a file in theirs, by large sequential writes.
 *
 * <p>Whoever brings the piece that is due also writes those that waited for it. What waits is held in memory: a few
 * neighbours when pieces come nearly in order, in the worst order all of them.
 */
final class OrderedOutput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 20;

    private final SeekableByteChannel channel;
    private final long limit;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Map<Integer, Piece> waiting = new HashMap<>();
    private long position;
    private int next;

    /**
     * @param start where the first piece goes
     * @param limit what offsets must stay below
     */
    OrderedOutput(final SeekableByteChannel channel, final long start, final long limit) throws IOException {
        this.channel = channel;
        this.limit = limit;
        position = start;
        channel.position(start);
    }

    /** Learns where a part lies. */
    @FunctionalInterface
    interface Placed {

        void at(int part, long offset, int length);
    }

    private record Piece(byte[][] parts, Placed placed) {
    }

    /** @param rank each from 0 on once */
    synchronized void put(final int rank, final byte[][] parts, final Placed placed) throws IOException {
        waiting.put(rank, new Piece(parts, placed));
        Piece piece;
        while ((piece = waiting.remove(next)) != null) {
            for (int i = 0; i < piece.parts.length; i++) {
                final byte[] bytes = piece.parts[i];
                if (position + bytes.length > limit) {
                    throw new IOException("it grows beyond 4 GB; write it as BigTIFF");
                }
                piece.placed.at(i, position, bytes.length);
                append(bytes);
            }
            next++;
        }
    }

    /** How many pieces, from the first, are on their way into the file. */
    synchronized int written() {
        return next;
    }

    private void append(final byte[] bytes) throws IOException {
        position += bytes.length;
        int from = 0;
        while (from < bytes.length) {
            final int n = Math.min(buffer.remaining(), bytes.length - from);
            buffer.put(bytes, from, n);
            from += n;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        drain(buffer.flip());
        buffer.clear();
    }

    /** Writes what is still buffered, and then the head of the file. */
    synchronized void finish(final ByteBuffer head) throws IOException {
        flush();
        channel.position(0);
        drain(head);
    }

    private void drain(final ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
