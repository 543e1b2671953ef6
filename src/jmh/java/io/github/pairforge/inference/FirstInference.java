package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.onnxruntime.OrtException;

/** The first prediction of a 1000 x 1000 image in a fresh Java: time, and the most memory that was resident. */
public final class FirstInference {

    private FirstInference() {
    }

    /** @param args a network as {@link PredictionWork} takes it, threads */
    public static void main(final String[] args) throws IOException, OrtException {
        final long start = System.nanoTime();
        try (PredictionWork work = new PredictionWork(args[0], 1000)) {
            work.tiled(Integer.parseInt(args[1]));
        }
        System.out.println(args[0] + ", " + args[1] + " threads: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM"))
            .forEach(System.out::println);
    }
}
