package io.github.pairforge.dataset;

/**
 * A pair of a list.
 *
 * @param id unlike that of any other pair of the list
 * @param sameExtent HR covers exactly the ground of LR, whatever its own georeference says
 */
public record ListedPair(String id, ListedFile hr, ListedFile lr, boolean sameExtent) {
}
