/**
 * The degradation of a sensor as a value ({@link io.github.pairforge.degrade.DegradationModel}), its file format, and
 * its application to images: {@code I_LR = λ[δ(I_HR)] + e}.
 */
package io.github.pairforge.degrade;
