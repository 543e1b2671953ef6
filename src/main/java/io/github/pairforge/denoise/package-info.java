/** Taking noise out of images without being told how much there is: what is removed teaches the noise of a sensor. */
package io.github.pairforge.denoise;
