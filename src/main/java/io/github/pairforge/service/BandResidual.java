package io.github.pairforge.service;

/**
 * What was taken out of one band, image − result.
 *
 * @param band its name or number
 * @param noise standard deviation of the noise as measured or given, root mean square over the pixels; NaN when unknown
 * @param deviation standard deviation of what was taken out, reflectance
 * @param mean of what was taken out: about 0 for noise
 * @param across correlation of horizontal neighbours in it: about 0, or a little less, for white noise; more for
 *            correlated noise, and where texture was taken for noise
 * @param down correlation of vertical neighbours
 */
public record BandResidual(String band, double noise, double deviation, double mean, double across, double down) {
}
