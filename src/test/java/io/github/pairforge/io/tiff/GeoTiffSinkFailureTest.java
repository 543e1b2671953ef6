package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;

class GeoTiffSinkFailureTest {

    private static final Grid GRID = Scenes.northUp(40, 40);
    private static final List<Band> BANDS = List.of(Band.unnamed());
    private static final GeoTiffOptions OPTIONS =
        GeoTiffOptions.float32().withTileSize(16).withCompression(Compression.NONE, 1);

    @TempDir
    Path dir;

    private Path target;

    @BeforeEach
    void oldFile() throws IOException {
        target = Files.writeString(dir.resolve("out.tif"), "old");
    }

    /** Whatever goes wrong, the old file is untouched and nothing else remains. */
    @AfterEach
    void oldFileIsAllThereIs() throws IOException {
        assertEquals("old", Files.readString(target));
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    void aFullDiskIsSaidOnceAndSpoilsTheSink() throws IOException {
        // 2 MiB of pixels, written in buffers of 1 MiB: the second finds the disk full.
        final Grid large = Scenes.northUp(1024, 512);
        try (GeoTiffSink sink = GeoTiffSink.create(target, large, BANDS,
            OPTIONS.withTileSize(256).withOverviews(false), c -> new Full(c, 1_200_000))) {
            final IOException e = assertThrows(IOException.class,
                () -> TileWalk.forEach(sink.tiling(), "", Progress.NONE, t -> sink.write(t, zeros(t))));
            assertEquals("Cannot write " + target + ": No space left on device.", e.getMessage());
            final Tile last = sink.tiling().tile(sink.tiling().count() - 1);
            final IOException later = assertThrows(IOException.class, () -> sink.write(last, zeros(last)));
            assertTrue(later.getMessage().contains("after an earlier failure"), later.getMessage());
            assertThrows(IOException.class, sink::commit);
        }
    }

    @Test
    void aDiskThatFillsAtTheEndIsNoticed() throws IOException {
        try (GeoTiffSink sink = GeoTiffSink.create(target, GRID, BANDS, OPTIONS, c -> new Full(c, 100))) {
            writeAll(sink, sink.tiling().count());
            final IOException e = assertThrows(IOException.class, sink::commit);
            assertEquals("Cannot write " + target + ": No space left on device.", e.getMessage());
        }
    }

    @Test
    void missingTilesAreCounted() throws IOException {
        try (GeoTiffSink sink = GeoTiffSink.create(target, GRID, BANDS, OPTIONS)) {
            writeAll(sink, 7);
            final IllegalStateException e = assertThrows(IllegalStateException.class, sink::commit);
            assertEquals(target + " is not complete: 2 of its 9 tiles were not written.", e.getMessage());
        }
    }

    @Test
    void aTileIsWrittenOnce() throws IOException {
        try (GeoTiffSink sink = GeoTiffSink.create(target, GRID, BANDS, OPTIONS)) {
            writeAll(sink, 1);
            assertThrows(IllegalStateException.class, () -> writeAll(sink, 1));
        }
    }

    @Test
    void tilesMustBeThoseOfTheSink() throws IOException {
        try (GeoTiffSink sink = GeoTiffSink.create(target, GRID, BANDS, OPTIONS)) {
            final Tile whole = sink.tiling().tile(0);
            final Tile other = new Tile(0, 0, 0, 8, 8);
            assertThrows(IllegalArgumentException.class, () -> sink.write(other, zeros(other)));
            assertThrows(IllegalArgumentException.class, () -> sink.write(whole, new float[1][10]));
            assertThrows(IllegalArgumentException.class, () -> sink.write(whole, new float[2][256]));
            assertThrows(IllegalArgumentException.class,
                () -> sink.write(new Tile(9, 0, 0, 16, 16), new float[1][256]));
        }
    }

    @Test
    void aClosedSinkTakesNothing() throws IOException {
        final GeoTiffSink sink = GeoTiffSink.create(target, GRID, BANDS, OPTIONS);
        sink.close();
        sink.close();
        assertThrows(IllegalStateException.class, () -> writeAll(sink, 1));
        assertThrows(IllegalStateException.class, sink::commit);
    }

    @Test
    void cancellingDiscards() {
        final Progress cancelled = new Progress() {

            private volatile boolean stop;

            @Override
            public void update(final String stage, final long done, final long total) {
                stop = done == 3;
            }

            @Override
            public boolean isCancelled() {
                return stop;
            }
        };
        final Raster scene = Scenes.scene(GRID, 1);
        assertThrows(CancellationException.class, () -> GeoTiffWriting.write(scene, target, OPTIONS, cancelled));
    }

    @Test
    void whatTiffCannotHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GeoTiffSink.create(target, GRID, List.of(), OPTIONS));
        assertThrows(IllegalArgumentException.class,
            () -> GeoTiffSink.create(target, Scenes.northUp(1 << 30, 1 << 16), BANDS, OPTIONS));
    }

    private static void writeAll(final GeoTiffSink sink, final int count) throws IOException {
        for (int i = 0; i < count; i++) {
            final Tile tile = sink.tiling().tile(i);
            sink.write(tile, zeros(tile));
        }
    }

    private static float[][] zeros(final Tile tile) {
        return new float[1][tile.width() * tile.height()];
    }

    /** A channel to a disk with so much space. */
    private static final class Full implements SeekableByteChannel {

        private final SeekableByteChannel channel;
        private long free;

        Full(final SeekableByteChannel channel, final long free) {
            this.channel = channel;
            this.free = free;
        }

        @Override
        public int write(final ByteBuffer bytes) throws IOException {
            free -= bytes.remaining();
            if (free < 0) {
                throw new IOException("No space left on device");
            }
            return channel.write(bytes);
        }

        @Override
        public int read(final ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(final long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(final long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
