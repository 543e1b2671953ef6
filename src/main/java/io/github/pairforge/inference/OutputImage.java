package io.github.pairforge.inference;

import java.util.List;

import io.github.pairforge.raster.Band;

/**
 * An image that comes out of a network.
 *
 * @param card what the network gives
 * @param channels bands of one run
 * @param bands of the result: channels, times the image's bands where each goes through the network by itself
 */
record OutputImage(TensorCard card, int channels, List<Band> bands) {
}
