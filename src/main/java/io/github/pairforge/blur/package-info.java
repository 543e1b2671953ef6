/**
 * Blur and resampling (δ): what a coarser sensor's optics and pixel size do to the image of a finer one.
 *
 * <p>A {@link io.github.pairforge.blur.BlurKernel} and a {@link io.github.pairforge.blur.Resampling} make one linear
 * operator, {@link io.github.pairforge.blur.BlurResample}, which computes low-resolution samples only.
 */
package io.github.pairforge.blur;
