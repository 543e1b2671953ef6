package io.github.pairforge.inference;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import ai.onnxruntime.OrtException;

/**
 * What prediction tile by tile costs more than ONNX Runtime alone on the same tiles: processor time of one thread, both
 * in turn, so that other work on the machine matters little.
 */
public final class PredictionOverhead {

    private static final int SIZE = 512;

    private PredictionOverhead() {
    }

    /** @param args rounds, then networks as {@link PredictionWork} takes them */
    public static void main(final String[] args) throws IOException, OrtException {
        final int rounds = Integer.parseInt(args[0]);
        for (final String network : Arrays.copyOfRange(args, 1, args.length)) {
            try (PredictionWork work = new PredictionWork(network, SIZE)) {
                work.bare();
                work.tiled(1);
                final double[] ratios = new double[rounds];
                final double[] bare = new double[rounds];
                for (int i = 0; i < rounds; i++) {
                    final long start = cpu();
                    work.bare();
                    final long middle = cpu();
                    work.tiled(1);
                    bare[i] = middle - start;
                    ratios[i] = (cpu() - middle) / bare[i];
                }
                Arrays.sort(ratios);
                Arrays.sort(bare);
                System.out.printf(Locale.ROOT, "%s, %d x %d: bare %.1f ms, tiled / bare: median %.3f, %.3f .. %.3f%n",
                    network, SIZE, SIZE, bare[rounds / 2] / 1e6, ratios[rounds / 2], ratios[rounds / 4],
                    ratios[rounds * 3 / 4]);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
