package io.github.pairforge.fit;

import io.github.pairforge.blur.Resampling;

/**
 * A kernel family and a resampling.
 *
 * @param resampling {@link Resampling#NEAREST} stands for the re-centred one: the blurred image is sampled at the exact
 *            centre of the LR pixel, by moving the kernel instead of the image
 */
public record Candidate(KernelShape shape, Resampling resampling) {

    public String label() {
        return shape.label() + " + " + resampling.label();
    }
}
