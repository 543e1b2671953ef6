/** Whether a pair of images is fit for training: alignment and spectral scores with their margins. */
package io.github.pairforge.score;
