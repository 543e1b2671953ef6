/**
 * Whether two images of the same ground lie on each other, by how much they do not, and putting that right: global
 * shifts, local tie points, transforms fitted to them and images resampled by them.
 */
package io.github.pairforge.align;
