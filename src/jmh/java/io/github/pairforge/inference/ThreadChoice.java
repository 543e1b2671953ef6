package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.testing.OnnxNetworks;

/** Eight tiles of 256 x 256 on two threads: two tiles at a time, or two threads within a tile; in turn. */
public final class ThreadChoice {

    private static final int TILE = 256;

    private ThreadChoice() {
    }

    /** @param args rounds */
    public static void main(final String[] args) throws IOException, OrtException {
        final Path file = OnnxNetworks.conv(1, 32, 6).write(Files.createTempFile("network", ".onnx"));
        final double[] ratios = new double[Integer.parseInt(args[0])];
        // Brings ONNX Runtime up the way the program does.
        try (Network first = Network.open(file, Execution.CPU);
            OrtSession one = session(file, 1);
            OrtSession two = session(file, 2))
        {
            System.out.println(first.provider());
            for (int i = 0; i < ratios.length; i++) {
                final long start = System.nanoTime();
                tiles(one, 2);
                final long middle = System.nanoTime();
                tiles(two, 1);
                ratios[i] = (System.nanoTime() - middle) / (double) (middle - start);
            }
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "threads within a tile / tiles at a time: median %.2f, %.2f .. %.2f%n",
            ratios[ratios.length / 2], ratios[ratios.length / 4], ratios[ratios.length * 3 / 4]);
    }

    private static OrtSession session(final Path file, final int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    private static void tiles(final OrtSession session, final int threads) throws IOException {
        new Threads(threads).call(() -> {
            TileWalk.forEach(new Tiling(8, 1, 1, 1), "", Progress.NONE, tile -> tile(session));
            return null;
        });
    }

    private static void tile(final OrtSession session) throws IOException {
        try (OnnxTensor image = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(),
            FloatBuffer.wrap(new float[TILE * TILE]), new long[] { 1, 1, TILE, TILE });
            OrtSession.Result result = session.run(Map.of("image", image)))
        {
            if (result.size() != 1) {
                throw new IOException("one output is expected");
            }
        }
        catch (final OrtException e) {
            throw new IOException(e);
        }
    }
}
