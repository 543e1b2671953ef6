package io.github.pairforge.denoise;

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
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/** A landscape of 4 bands of 512² pixels with white noise, denoised in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DenoiseBenchmark {

    private static final int EDGE = 512;
    private static final int TILE = 256;
    private static final double SIGMA = 5 / 255.0;

    @Param({ "1", "2" })
    public int threads;

    private Raster image;

    @Setup
    public void make() throws IOException {
        final Raster clean = LandscapeScene.of(1).render(EDGE, EDGE, 2.5, Progress.NONE);
        final float[][] planes = new float[clean.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = clean.plane(b);
            GaussianNoise.constant(SIGMA).add(1, b, new Tile(0, 0, 0, EDGE, EDGE), planes[b]);
        }
        image = Raster.wrap(planes, clean.grid(), clean.bands(), "noisy");
    }

    private Raster denoise(final DenoiseSettings settings) throws IOException {
        return new Threads(threads).call(() -> {
            final MemorySink sink = MemorySink.of(image.grid(), image.bands(), "denoised", TILE);
            Streaming.copy(new DctDenoiser().denoise(image, settings, Progress.NONE), sink, "Denoising",
                Progress.NONE);
            sink.commit();
            return sink.raster();
        });
    }

    /** The noise is given, as the peers get it. */
    @Benchmark
    public Raster given512() throws IOException {
        return denoise(DenoiseSettings.DEFAULT.withSigma(SIGMA));
    }

    /** The noise is measured. */
    @Benchmark
    public Raster measured512() throws IOException {
        return denoise(DenoiseSettings.DEFAULT);
    }
}
