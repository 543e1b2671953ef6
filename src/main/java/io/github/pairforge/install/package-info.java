/** Looks at the jars of a Fiji or of a class path, without loading them: is all there that is needed, and once? */
package io.github.pairforge.install;
