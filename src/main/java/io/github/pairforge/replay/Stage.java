package io.github.pairforge.replay;

/** Where a project stands: the steps of the chain from a pair to an LR image, in order. */
public enum Stage {
    PAIR, ALIGNMENT, KERNEL, HARMONIZATION, NOISE, RESULT
}
