package io.github.pairforge.service;

import io.github.pairforge.raster.Raster;

/**
 * One candidate as it is shown.
 *
 * @param number from 1
 * @param label the method as users write it
 * @param figures its numbers in one line
 * @param excerpt part of the harmonized image, reflectance
 */
public record CandidateView(int number, String label, String figures, Raster excerpt) {
}
