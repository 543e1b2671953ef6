package io.github.pairforge.align;

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

/** The shift of two square images on one thread; the peer is scikit-image's phase_cross_correlation, uf 100. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShiftBenchmark {

    @Param({ "32", "121", "484" })
    private int size;

    @Param({ "1", "4" })
    private int bands;

    private ShiftedPairs.Known pair;

    @Setup
    public void makePair() {
        pair = new ShiftedPairs(size, bands, 2, 0.02, 1, 0, false).pair(1);
    }

    @Benchmark
    public ShiftEstimate estimate() {
        return Shifts.estimate(pair.reference(), pair.moving(), ShiftSettings.DEFAULT);
    }
}
