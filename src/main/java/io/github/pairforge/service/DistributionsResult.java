package io.github.pairforge.service;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.evaluate.BandDistributions;

/**
 * How values are distributed.
 *
 * @param distributions histograms and distances
 * @param plots all bands, to be edited in ImageJ; empty unless asked for
 * @param picture all bands; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record DistributionsResult(BandDistributions distributions, Optional<ImagePlus> plots,
    Optional<ImagePlus> picture, List<String> notes)
{

    public DistributionsResult {
        notes = List.copyOf(notes);
    }
}
