/** Files of alignments: tie points as CSV and GeoJSON. */
package io.github.pairforge.io.align;
