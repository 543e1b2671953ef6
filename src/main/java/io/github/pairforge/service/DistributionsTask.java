package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * Plotting how the values of the bands are distributed.
 *
 * @param image the result that is looked at
 * @param reference what it should look like; any size and place
 * @param before the image before it was harmonized, or null
 * @param bins of the histograms; 0 takes what suits the number of pixels
 * @param picture PNG with all bands, or null
 * @param table CSV with the bins, or null
 * @param preview whether picture and plots are returned as images
 */
public record DistributionsTask(ImageInput image, ImageInput reference, ImageInput before, int bins, Path picture,
    Path table, boolean preview)
{

    private static final int MOST_BINS = 65_536;

    /** @throws IllegalArgumentException for a number of bins that cannot be */
    public DistributionsTask {
        if (bins < 0 || bins > MOST_BINS) {
            throw new IllegalArgumentException(
                "bins: " + bins + " is not between 1 and " + MOST_BINS + ", or 0 for what suits the image.");
        }
    }

    /** Nothing written, no pictures. */
    public static DistributionsTask of(final ImageInput image, final ImageInput reference) {
        return new DistributionsTask(image.as("image"), reference.as("reference"), null, 0, null, null, false);
    }

    public DistributionsTask withBefore(final ImageInput other) {
        return new DistributionsTask(image, reference, other == null ? null : other.as("before"), bins, picture,
            table, preview);
    }

    public DistributionsTask withBins(final int other) {
        return new DistributionsTask(image, reference, before, other, picture, table, preview);
    }

    public DistributionsTask withPicture(final File png) {
        return new DistributionsTask(image, reference, before, bins, png == null ? null : png.toPath(), table,
            preview);
    }

    public DistributionsTask withTable(final File csv) {
        return new DistributionsTask(image, reference, before, bins, picture, csv == null ? null : csv.toPath(),
            preview);
    }

    public DistributionsTask withPreview(final boolean other) {
        return new DistributionsTask(image, reference, before, bins, picture, table, other);
    }
}
