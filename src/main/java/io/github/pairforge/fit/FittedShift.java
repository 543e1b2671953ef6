package io.github.pairforge.fit;

import io.github.pairforge.align.Shift;

/**
 * The shift of a pair: what to add to positions in LR so that it lies on HR.
 *
 * @param shift LR pixels
 * @param x interval of its horizontal part, LR pixels
 * @param y interval of its vertical part
 */
public record FittedShift(Shift shift, Interval x, Interval y) {
}
