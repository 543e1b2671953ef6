package io.github.pairforge.inference;

/**
 * How a network's output lies on its input.
 *
 * @param halo input pixels to either side of its own place that an output pixel depends on
 * @param multiple columns and rows at which the network looks the same again
 * @param num input pixels per output pixel along an axis: numerator
 * @param den denominator: 4 for an output of four times as many columns
 */
record Reach(int halo, int multiple, int num, int den) {
}
