package io.github.pairforge.io.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.pairforge.io.UnsupportedFeatureException;

/**
 * The bytes of a TIFF file: positional reads that never leave it, safe for several threads, and errors that name it.
 */
final class TiffInput implements Closeable {

    /** The JDK keeps a native copy of the largest heap buffer per thread; this bounds it. */
    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final TiffHeader header;

    private TiffInput(final Path file, final FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        size = channel.size();
        final byte[] start = new byte[(int) Math.min(TiffHeader.MAX_BYTES, size)];
        fill(0, start, start.length);
        header = TiffHeader.parse(ByteBuffer.wrap(start));
        if (header == null) {
            throw damaged("it does not start with a TIFF header");
        }
    }

    static TiffInput open(final Path file) throws IOException {
        final FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new TiffInput(file, channel);
        }
        catch (final IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    TiffHeader header() {
        return header;
    }

    ByteOrder order() {
        return header.order();
    }

    /** Whether {@code count} bytes at this place exist. */
    boolean contains(final long offset, final long count) {
        return offset >= 0 && count >= 0 && offset <= size && count <= size - offset;
    }

    /** Fills the first {@code count} bytes of {@code out}. */
    void read(final long offset, final byte[] out, final int count) throws IOException {
        if (!contains(offset, count)) {
            throw damaged("it points to " + count + " bytes at " + offset + ", but ends at byte " + size);
        }
        fill(offset, out, count);
    }

    /** A buffer in the file's byte order, allocated only if the bytes exist. */
    ByteBuffer read(final long offset, final int count) throws IOException {
        if (!contains(offset, count)) {
            throw damaged("it points to " + count + " bytes at " + offset + ", but ends at byte " + size);
        }
        final byte[] bytes = new byte[count];
        fill(offset, bytes, count);
        return ByteBuffer.wrap(bytes).order(order());
    }

    private void fill(final long offset, final byte[] out, final int count) throws IOException {
        int done = 0;
        try {
            while (done < count) {
                final ByteBuffer part = ByteBuffer.wrap(out, done, Math.min(CHUNK, count - done));
                final int n = channel.read(part, offset + done);
                if (n < 0) {
                    throw damaged("it became shorter while it was read");
                }
                done += n;
            }
        }
        catch (final ClosedByInterruptException e) {
            throw new IOException(file
                + ": a thread that read the file was interrupted, which closes it; open it again.", e);
        }
        catch (final ClosedChannelException e) {
            throw new IOException(file + ": the file is closed, or was closed while it was being read; open it again.",
                e);
        }
    }

    /** @param what a clause about the file, without a full stop: "it ends inside a tile" */
    IOException damaged(final String what) {
        return new IOException(file + ": the TIFF file is damaged: " + what + "; fetch or make it again.");
    }

    IOException unsupported(final String feature) {
        return new UnsupportedFeatureException(file, feature);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
