package io.github.pairforge.score;

import io.github.pairforge.raster.Raster;

/**
 * A score and the images it was measured on, for pictures.
 *
 * @param score the numbers
 * @param degraded HR brought to the grid of LR
 * @param matched the same with its histograms matched to LR's
 * @param lr the part of LR that HR covers
 */
public record ScoredPair(PairScore score, Raster degraded, Raster matched, Raster lr) {
}
