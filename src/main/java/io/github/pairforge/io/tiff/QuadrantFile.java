package io.github.pairforge.io.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the quadrants of unfinished overview tiles on disk, so that memory does not grow with the width of the image.
 * Slots are used again: written row by row, an image needs those of about one row of tiles per level, which the
 * operating system's cache mostly keeps from ever reaching the disk.
 */
final class QuadrantFile implements Closeable {

    private final FileChannel channel;
    private final int bands;
    private final int quadrantBytes;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int slots;

    /** @param quadrantSize columns and rows of a quadrant at most */
    QuadrantFile(final Path file, final int bands, final int quadrantSize) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
            StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.bands = bands;
        quadrantBytes = 4 * quadrantSize * quadrantSize;
    }

    /** Space for four quadrants of every band. */
    synchronized int take() {
        return free.isEmpty() ? slots++ : free.pop();
    }

    synchronized void giveBack(final int slot) {
        free.push(slot);
    }

    /** Stores the first {@code count} values. */
    void write(final int slot, final int quadrant, final int band, final float[] values, final int count)
        throws IOException
    {
        final ByteBuffer bytes = ByteBuffer.allocate(4 * count);
        bytes.asFloatBuffer().put(values, 0, count);
        long position = position(slot, quadrant, band);
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    void read(final int slot, final int quadrant, final int band, final float[] values, final int count)
        throws IOException
    {
        final ByteBuffer bytes = ByteBuffer.allocate(4 * count);
        final long position = position(slot, quadrant, band);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("its temporary overview file was cut off");
            }
        }
        bytes.flip().asFloatBuffer().get(values, 0, count);
    }

    private long position(final int slot, final int quadrant, final int band) {
        return (((long) slot * bands + band) * 4 + quadrant) * quadrantBytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
