/** The degradation's second stage, λ: bringing the radiometry of one image to that of another. */
package io.github.pairforge.harmonize;
