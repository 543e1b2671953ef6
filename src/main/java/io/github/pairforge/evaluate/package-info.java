/**
 * How much two images of the same place agree: errors, spectral angle, histograms, gradients and power spectra.
 *
 * <p>Images have axes {@code x, y, band} and hold reflectance; {@code NaN} is nodata and is left out of every number.
 * All sums run in a fixed order on the calling thread, so results do not depend on the number of threads.
 */
package io.github.pairforge.evaluate;
