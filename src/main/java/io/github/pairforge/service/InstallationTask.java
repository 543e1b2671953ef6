package io.github.pairforge.service;

import java.nio.file.Path;

/**
 * Checking an installation.
 *
 * @param folder Fiji's folder, or null for the one that PairForge runs from (or else its class path)
 * @param onnx whether ONNX Runtime is loaded, to tell what networks can run on
 */
public record InstallationTask(Path folder, boolean onnx) {

    /** Of this PairForge, without loading ONNX Runtime. */
    public static InstallationTask ofRunning() {
        return new InstallationTask(null, false);
    }

    public InstallationTask withFolder(final Path fiji) {
        return new InstallationTask(fiji, onnx);
    }

    public InstallationTask withOnnx(final boolean loaded) {
        return new InstallationTask(folder, loaded);
    }
}
