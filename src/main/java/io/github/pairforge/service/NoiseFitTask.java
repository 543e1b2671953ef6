package io.github.pairforge.service;

import java.util.List;

/**
 * Learning a sensor's noise from clear scenes.
 *
 * @param scenes at least one, with the same bands
 * @param method {@value #BLIND}: blocks without their planes; or the name of a denoiser, whose residual is looked at
 * @param seed of the noise that is drawn to see what a denoiser does, and for pictures
 * @param outputs what is written
 */
public record NoiseFitTask(List<ImageInput> scenes, String method, long seed, NoiseFitOutputs outputs) {

    /** Needs no denoiser. */
    public static final String BLIND = "blind";

    public NoiseFitTask {
        scenes = scenes.stream().map(s -> s.as("scene")).toList();
    }

    /** Without a denoiser, seed 42, nothing written. */
    public static NoiseFitTask of(final List<ImageInput> scenes) {
        return new NoiseFitTask(scenes, BLIND, 42, NoiseFitOutputs.NONE);
    }

    /** One scene. */
    public static NoiseFitTask of(final ImageInput scene) {
        return of(List.of(scene));
    }

    public NoiseFitTask withMethod(final String other) {
        return new NoiseFitTask(scenes, other, seed, outputs);
    }

    public NoiseFitTask withSeed(final long other) {
        return new NoiseFitTask(scenes, method, other, outputs);
    }

    public NoiseFitTask withOutputs(final NoiseFitOutputs other) {
        return new NoiseFitTask(scenes, method, seed, other);
    }
}
