/** Builds the Fiji update site: a folder of files with their index, {@code db.xml.gz}, for any web server. */
package io.github.pairforge.updatesite;
