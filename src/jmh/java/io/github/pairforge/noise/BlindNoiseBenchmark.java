package io.github.pairforge.noise;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

/** The blind noise level of 4 bands of 2000² pixels, and correlated noise on them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class BlindNoiseBenchmark {

    private static final int N = 2000;
    private static final double[][] SOFT = { { 0.1, 0.3, 0.1 }, { 0.3, 1, 0.3 }, { 0.1, 0.3, 0.1 } };

    @Param({ "1", "2" })
    public int threads;

    private Raster image;

    @Setup
    public void draw() {
        final float[][] planes = new float[4][N * N];
        for (int b = 0; b < planes.length; b++) {
            for (int i = 0; i < N * N; i++) {
                planes[b][i] = 0.05f + 0.1f * b + 0.0001f * (i % N);
            }
            PublishedNoise.sen2naip().add(1, b, new Tile(0, 0, 0, N, N), planes[b]);
        }
        image = Raster.wrap(planes, Grid.ofPixels(N, N), Collections.nCopies(4, Band.unnamed()), "scene");
    }

    @Benchmark
    public List<NoiseCurve> level2000() throws IOException {
        return new Threads(threads).call(() -> BlindNoise.estimate(image, Progress.NONE));
    }

    @Benchmark
    public float[] correlatedTile() {
        final float[] values = new float[256 * 256];
        new CorrelatedNoise(PublishedNoise.sen2naip(), SOFT, new double[0]).add(1, 0, new Tile(0, 0, 0, 256, 256),
            values);
        return values;
    }
}
