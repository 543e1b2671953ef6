package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import net.imglib2.img.Img;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

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

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * Local histogram matching of 4 bands of 2000² pixels with 8 × 8 maps, and global matching beside it: a landscape, its
 * reference with another tone and a gain that follows the place, noise in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LocalHarmonizationBenchmark {

    private static final double PITCH = 250;
    private static final int PART = 500;

    @Param({ "1", "2" })
    public int threads;

    private final Img<FloatType> in = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> reference = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> out = Raster.allocate(2000, 2000, 4);
    private LocalHistogramHarmonization local;
    private float[] plane;

    @Setup
    public void fill() throws IOException {
        final SplittableRandom random = new SplittableRandom(1);
        final Raster scene = LandscapeScene.of(1).render(PART, PART, LandscapeScene.PIXEL_SIZE, Progress.NONE);
        for (int b = 0; b < 4; b++) {
            final float[] values = scene.plane(b);
            final var to = Views.hyperSlice(reference, 2, b).randomAccess();
            final var from = Views.hyperSlice(in, 2, b).localizingCursor();
            while (from.hasNext()) {
                from.fwd();
                final double v =
                    values[mirrored(from.getIntPosition(1)) * PART + mirrored(from.getIntPosition(0))]
                        + 0.001 * random.nextGaussian();
                from.get().set((float) v);
                to.setPositionAndGet(from.getIntPosition(0), from.getIntPosition(1))
                    .set((float) (0.9 * Math.pow(Math.max(0, v), 1.1)
                        * (1 + 0.2 * Math.sin(from.getIntPosition(0) / 300.0)) + 0.002 * random.nextGaussian()));
            }
        }
        plane = Raster.of(in, "in").plane(0);
        local = LocalHistogramHarmonization.between(Raster.of(in, "in"), Raster.of(reference, "reference"),
            LocalMatching.DEFAULT.withPitch(PITCH), Progress.NONE);
    }

    private static int mirrored(final int position) {
        final int p = position % (2 * PART);
        return p < PART ? p : 2 * PART - 1 - p;
    }

    @Benchmark
    public void matchLocally() {
        Parallelization.runWithNumThreads(threads,
            () -> Harmonizations.matchHistogramLocal(in, reference, PITCH, 1, out));
    }

    @Benchmark
    public void matchGlobally() {
        Parallelization.runWithNumThreads(threads, () -> Harmonizations.matchHistogram(in, reference, out));
    }

    @Benchmark
    public float[] applyToOneBand() {
        final float[] values = plane.clone();
        local.apply(0, new Tile(0, 0, 0, 2000, 2000), values);
        return values;
    }
}
