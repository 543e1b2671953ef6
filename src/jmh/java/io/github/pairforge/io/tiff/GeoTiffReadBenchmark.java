package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import net.imglib2.parallel.Parallelization;

/**
 * Opening and reading a whole 4 × 4096² uint16 GeoTIFF: Deflate, predictor 2, tiles of 512. The pixels are random
 * walks with noise, which compress to two thirds, as satellite images do.
 *
 * <p>With {@code -Dtiff=FILE} it reads that file instead, to compare with GDAL on the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
public class GeoTiffReadBenchmark {

    private static final int SIZE = 4096;
    private static final int TILE = 512;
    private static final int BANDS = 4;

    @Param({ "1", "2" })
    public int threads;

    @Param({ "false", "true" })
    public boolean planar;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("read", ".tif");
        final String given = System.getProperty("tiff");
        if (given != null) {
            Files.copy(Path.of(given), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        final int across = SIZE / TILE;
        final int blocks = across * across * (planar ? BANDS : 1);
        final int samples = planar ? 1 : BANDS;
        final int head = 8 + 2 + 12 * 12 + 4;
        final byte[][] data = new byte[blocks][];
        int size = head + 8 * blocks;
        for (int i = 0; i < blocks; i++) {
            data[i] = BenchmarkBlocks.deflated(new Random(i), TILE, samples);
            size += data[i].length;
        }
        final ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 12);
        final int[][] fields = { { 256, SIZE }, { 257, SIZE }, { 258, 16 }, { 259, 8 }, { 262, 1 },
            { 277, BANDS }, { 284, planar ? 2 : 1 }, { 317, 2 }, { 322, TILE }, { 323, TILE } };
        for (final int[] f : fields) {
            out.putShort((short) f[0]).putShort((short) 4).putInt(1).putInt(f[1]);
        }
        out.putShort((short) 324).putShort((short) 4).putInt(blocks).putInt(head);
        out.putShort((short) 325).putShort((short) 4).putInt(blocks).putInt(head + 4 * blocks);
        out.putInt(0);
        int at = head + 8 * blocks;
        for (final byte[] d : data) {
            out.putInt(at);
            at += d.length;
        }
        for (final byte[] d : data) {
            out.putInt(d.length);
        }
        for (final byte[] d : data) {
            out.put(d);
        }
        Files.write(file, out.array());
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Raster readAll() throws Exception {
        return Parallelization.runWithNumThreads(threads, () -> {
            try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
                return tiff.readAll(Progress.NONE);
            }
            catch (final IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
