package io.github.pairforge.noise;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import net.imglib2.img.Img;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;

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

import io.github.pairforge.raster.Raster;

/** Noise on 4 bands of 500² pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NoiseBenchmark {

    @Param({ "1", "2" })
    public int threads;

    private final Img<FloatType> in = Raster.allocate(500, 500, 4);
    private final Img<FloatType> out = Raster.allocate(500, 500, 4);
    private final NoiseModel gaussian = PublishedNoise.sen2naip();
    private NoiseModel table;

    @Setup
    public void fill() {
        final SplittableRandom random = new SplittableRandom(1);
        for (final FloatType t : in) {
            t.set((float) (0.5 * random.nextDouble()));
        }
        table = table();
    }

    /** 101 x 101 entries, Gaussian rows as wide as the published noise. */
    private static ConditionalNoise table() {
        final double[] edges = new double[100];
        final double[] support = new double[101];
        final double[][] p = new double[101][101];
        for (int i = 0; i < 101; i++) {
            if (i < 100) {
                edges[i] = i * 0.005;
            }
            support[i] = -0.0101 + 0.0002 * i;
        }
        for (int i = 0; i < 101; i++) {
            final double sd = PublishedNoise.sen2naip().standardDeviation(0.005 * i);
            double sum = 0;
            for (int j = 0; j < 101; j++) {
                p[i][j] = Math.exp(-support[j] * support[j] / (2 * sd * sd));
                sum += p[i][j];
            }
            for (int j = 0; j < 101; j++) {
                p[i][j] /= sum;
            }
        }
        return new ConditionalNoise(edges, support, p);
    }

    @Benchmark
    public void table500() {
        Parallelization.runWithNumThreads(threads, () -> Noises.addNoise(in, table, 42, out));
    }

    @Benchmark
    public void gaussian500() {
        Parallelization.runWithNumThreads(threads, () -> Noises.addNoise(in, gaussian, 42, out));
    }
}
