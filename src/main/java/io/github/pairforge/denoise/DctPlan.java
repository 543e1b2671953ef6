package io.github.pairforge.denoise;

import java.util.List;

/**
 * What is known of a whole image before its first pixel is denoised.
 *
 * @param stabilizations one per band
 * @param rotation of the stabilised bands
 */
record DctPlan(List<Stabilization> stabilizations, BandRotation rotation) {

    DctPlan {
        stabilizations = List.copyOf(stabilizations);
    }

    int bands() {
        return stabilizations.size();
    }
}
