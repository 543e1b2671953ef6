package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.raster.Raster;

/**
 * What became of one image of a time series.
 *
 * @param number from 1
 * @param name file or title
 * @param status what was done
 * @param reason why it could not be aligned; else empty
 * @param alignment what was applied; empty unless aligned
 * @param displacement of the image's middle, pixels of the grid that the alignment was found on; unknown unless aligned
 * @param raster the corrected image, when it was kept in memory
 * @param output the file that was written, or null
 */
public record SeriesFrame(int number, String name, Status status, String reason, Optional<Alignment> alignment,
    Shift displacement, Optional<Raster> raster, Path output)
{

    /** What was done with a frame. */
    public enum Status {
        /** The others were aligned to it. */
        REFERENCE,
        /** It was moved. */
        ALIGNED,
        /** It could not be aligned and is there as it lies. */
        KEPT,
        /** It could not be aligned and was left out. */
        SKIPPED;

        /** As tables have it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is part of the result. */
    public boolean isThere() {
        return status != Status.SKIPPED;
    }

    /** What its slices are called: a frame that is not aligned says so. */
    public String label() {
        return status == Status.KEPT ? name + " (not aligned)" : name;
    }
}
