/**
 * The chain from a pair to a made LR image, as the Assistant shows it: which Commands make its stages, what they are
 * given, whether what they made still holds, and what their files say. Knows no windows.
 */
package io.github.pairforge.chain;
