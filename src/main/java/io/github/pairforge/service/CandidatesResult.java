package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import ij.ImagePlus;

import io.github.pairforge.evaluate.CandidateRanking;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/**
 * Harmonizations beside each other.
 *
 * @param rows one per candidate
 * @param ranking by the criterion
 * @param verdict in one sentence
 * @param picked number of the picked one, from 1
 * @param raster the picked one, when it was kept in memory
 * @param output the file that it was written to, or null
 * @param pictures contact sheet and stack; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record CandidatesResult(List<CandidateRow> rows, CandidateRanking ranking, String verdict, OptionalInt picked,
    Optional<Raster> raster, Path output, List<ImagePlus> pictures, List<String> notes)
{

    public CandidatesResult {
        rows = List.copyOf(rows);
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }

    /** The picked one as an ImageJ image, when it was kept in memory. */
    public Optional<ImagePlus> image() {
        return raster.map(r -> ImagePlusRasters.toImagePlus(r, r.name(), Optional.of(Reflectance.IDENTITY)));
    }
}
