/** Opening rasters: the extension point for readers, the choice between them, and what every opened file tells. */
package io.github.pairforge.io;
