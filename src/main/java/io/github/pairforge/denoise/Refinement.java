package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.RasterSource;

/**
 * Pixel-shuffle down-sampling with refinement, for noise that is correlated over less than s pixels.
 *
 * <p>The mosaic of the s² parts, in which noise is white, is denoised, and shuffled back. Details: for each part its
 * noisy pixels are put back into that image, which is denoised again; their mean over all parts. Background: the mosaic
 * denoised as if its strongest noise were everywhere, shuffled back. The result is (1 − k) · details + k · background.
 * All starts from the original image, never from a mosaic of a mosaic.
 *
 * <p>Source: Y. Zhou et al.: When AWGN-based denoiser meets real noises. AAAI 2020, sections 3.3 and 3.4.
 *
 * @param stride s; 1 denoises the image itself
 * @param background k, 0 to 1
 */
record Refinement(Pass pass, int stride, double background) {

    /** @param image 0 to 1, at least s pixels wide and high */
    RasterSource of(final RasterSource image) throws IOException {
        final List<RasterSource> all = details(image);
        final double[] weights = new double[all.size()];
        Arrays.fill(weights, (1 - background) / all.size());
        if (background > 0) {
            all.add(background(image));
            final double[] more = Arrays.copyOf(weights, all.size());
            more[weights.length] = background;
            return new WeightedSum(all, more);
        }
        return all.size() == 1 ? all.get(0) : new WeightedSum(all, weights);
    }

    private List<RasterSource> details(final RasterSource image) throws IOException {
        final List<RasterSource> all = new ArrayList<>();
        if (stride == 1) {
            all.add(pass.of(image));
            return all;
        }
        final MosaicSource mosaic = new MosaicSource(image, stride);
        final RasterSource clean = mosaic.unshuffle(pass.of(mosaic));
        for (int part = 0; part < stride * stride; part++) {
            all.add(pass.of(new RefilledSource(clean, image, stride, part)));
        }
        return all;
    }

    private RasterSource background(final RasterSource image) throws IOException {
        if (stride == 1) {
            return pass.strongest(image);
        }
        final MosaicSource mosaic = new MosaicSource(image, stride);
        return mosaic.unshuffle(pass.strongest(mosaic));
    }
}
