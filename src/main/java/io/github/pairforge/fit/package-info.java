/**
 * Finding the blur kernel of a sensor from real pairs: least error with its curves and intervals, and spectra.
 *
 * <p>Lengths named σ are nominal standard deviations of the untruncated kernel in HR pixels, whatever the family.
 */
package io.github.pairforge.fit;
