package io.github.pairforge.score;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.TiePoints;

/**
 * Are the images aligned? All pixels are LR pixels; shifts are what to add to the LR image so that it lies on HR.
 *
 * @param shift of the whole image
 * @param factor LR pixel size in HR pixels
 * @param metresPerPixel LR pixel size in metres, {@code NaN} when unknown
 * @param similarityBefore SSIM of LR and degraded HR as they lie
 * @param similarityAfter SSIM after the shift has been applied
 * @param residual shift that remains after the found one has been applied
 * @param tiePoints local matches
 * @param ties the same in a few numbers
 * @param check the answer
 */
public record AlignmentScore(ShiftEstimate shift, double factor, double metresPerPixel, double similarityBefore,
    double similarityAfter, ShiftEstimate residual, TiePoints tiePoints, TieSummary ties, Check check)
{

    /** The shift in HR pixels. */
    public Shift shiftInHrPixels() {
        return shift.shift().times(factor);
    }

    /** The shift in metres, x to the right and y down the image; unknown without georeference. */
    public Shift shiftInMetres() {
        return shift.shift().times(metresPerPixel);
    }
}
