package io.github.pairforge.service;

import java.util.List;

/**
 * An image without its noise.
 *
 * @param made the image, and what was written and drawn
 * @param bands what was taken out, one per band
 */
public record DenoiseResult(TaskResult made, List<BandResidual> bands) {

    public DenoiseResult {
        bands = List.copyOf(bands);
    }
}
