package io.github.pairforge.service;

import java.util.List;

import ij.ImagePlus;

import io.github.pairforge.score.ScoredPair;

/**
 * What scoring a pair found.
 *
 * @param scored the score and its images
 * @param pictures tie points (with overlay and point selection), flicker, residuals, angle map; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record ScoreResult(ScoredPair scored, List<ImagePlus> pictures, List<String> notes) {

    public ScoreResult {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }
}
