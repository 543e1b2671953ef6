/** The degradation's last stage, e: sensor noise as a value, and adding it reproducibly. */
package io.github.pairforge.noise;
