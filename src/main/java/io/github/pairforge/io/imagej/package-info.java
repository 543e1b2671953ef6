/** ImageJ's images as rasters and back, without copies where possible, and files that ImageJ or Bio-Formats open. */
package io.github.pairforge.io.imagej;
