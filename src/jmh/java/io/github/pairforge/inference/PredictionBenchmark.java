package io.github.pairforge.inference;

import java.io.IOException;
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

import ai.onnxruntime.OrtException;

import io.github.pairforge.raster.Raster;

/**
 * Prediction tile by tile against ONNX Runtime alone on the same tiles, one thread. On a machine that does other things
 * as well use {@link PredictionOverhead}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PredictionBenchmark {

    @Param({ "32x4", "dncnn25_gray_kair" })
    private String network;

    @Param("512")
    private int size;

    private PredictionWork work;

    @Setup
    public void open() throws IOException, OrtException {
        work = new PredictionWork(network, size);
    }

    @TearDown
    public void close() throws IOException, OrtException {
        work.close();
    }

    @Benchmark
    public float bare() throws OrtException {
        return work.bare();
    }

    @Benchmark
    public Raster tiled() throws IOException {
        return work.tiled(1);
    }
}
