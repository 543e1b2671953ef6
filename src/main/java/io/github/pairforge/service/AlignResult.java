package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/**
 * A corrected image.
 *
 * @param grid where it lies
 * @param raster the image, when it was kept in memory
 * @param output the file that was written, or null
 * @param alignment what was applied, with the residual that was measured afterwards
 * @param displacement of the image's middle, pixels of the grid that the alignment was found on
 * @param tiePoints those it was fitted to; empty for translations and alignment files
 * @param picture before and after; empty when nobody asked for one
 * @param flicker before, after and reference to flip through, tie points as overlay; empty when nobody asked for it
 * @param notes what the user should know, one sentence each
 */
public record AlignResult(Grid grid, Optional<Raster> raster, Path output, Alignment alignment, Shift displacement,
    Optional<TiePoints> tiePoints, Optional<ImagePlus> picture, Optional<ImagePlus> flicker,
    List<String> notes)
{

    public AlignResult {
        notes = List.copyOf(notes);
    }

    /** The result as an ImageJ image, when it was kept in memory. */
    public Optional<ImagePlus> image() {
        return raster.map(r -> ImagePlusRasters.toImagePlus(r, r.name(), Optional.of(Reflectance.IDENTITY)));
    }

    /** How far the image was moved and what is left, in one sentence. */
    public String verdict() {
        final String moved = "Moved by " + inWords(displacement) + " to the right and down";
        if (alignment.residual().isFound()) {
            final Shift left = alignment.residual().shift();
            return String.format(Locale.ROOT, "%s; what is left of the shift is %.3f pixels.", moved, left.length());
        }
        return moved + "; what is left was not measured.";
    }

    private String inWords(final Shift shift) {
        final double metres = alignment.metresPerPixel();
        final String pixels = String.format(Locale.ROOT, "(%.3f, %.3f) pixels", shift.dx(), shift.dy());
        return Double.isNaN(metres) ? pixels
            : String.format(Locale.ROOT, "%s of %s m = (%.2f, %.2f) m", pixels,
                String.format(Locale.ROOT, "%.4f", metres).replaceFirst("\\.?0+$", ""), metres * shift.dx(),
                metres * shift.dy());
    }
}
