package io.github.pairforge.degrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.noise.ConditionalNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/**
 * The whole degradation of 4 x 2000 x 2000 floats, all distinct, in memory and in 300 MB of heap: matching to a
 * reference of 4 x 500 x 500, 13 taps, bilinear x 1/4, noise from a table of 101 x 101.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx300m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
public class DegradationBenchmark {

    @Param({ "BLUR_FIRST", "HARMONIZE_FIRST" })
    private StageOrder order;

    @Param({ "1", "2" })
    private int threads;

    private Raster hr;
    private Raster reference;
    private DegradationModel model;

    @Setup(Level.Trial)
    public void make() {
        hr = image(2000, 1);
        reference = image(500, 2);
        model = Presets.sen2naip().withOrder(order).withNoise(table());
    }

    private static Raster image(final int size, final long seed) {
        final List<float[]> planes = new ArrayList<>();
        for (int b = 0; b < 4; b++) {
            final SplittableRandom random = new SplittableRandom(seed * 10 + b);
            final float[] plane = new float[size * size];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (0.2 + 0.1 * Math.sin(i % size / 30.0) + 0.1 * random.nextDouble());
            }
            planes.add(plane);
        }
        return Raster.wrap(planes.toArray(new float[0][]), Grid.ofPixels(size, size),
            Collections.nCopies(4, Band.unnamed()), "image");
    }

    private static ConditionalNoise table() {
        final double[] edges = new double[100];
        final double[] support = new double[101];
        final double[][] rows = new double[101][101];
        for (int i = 0; i < 101; i++) {
            support[i] = -0.0101 + 0.0002 * i;
            if (i < 100) {
                edges[i] = 0.005 * i;
            }
        }
        for (int r = 0; r < 101; r++) {
            final double sd = 0.0014 + 0.000026 * r;
            double sum = 0;
            for (int j = 0; j < 101; j++) {
                rows[r][j] = Math.exp(-support[j] * support[j] / (2 * sd * sd));
                sum += rows[r][j];
            }
            for (int j = 0; j < 101; j++) {
                rows[r][j] /= sum;
            }
        }
        return new ConditionalNoise(edges, support, rows);
    }

    @Benchmark
    public Raster degrade() throws IOException {
        return new Threads(threads).call(() -> {
            final RasterSource before = Degradation.by(4, hr, Presets.sen2naip().withNoise(new NoNoise()), 0);
            return Degradation.by(4, hr, model.withHarmonization(
                HistogramHarmonization.between(before, reference, Progress.NONE)), 42).inMemory(Progress.NONE);
        });
    }
}
