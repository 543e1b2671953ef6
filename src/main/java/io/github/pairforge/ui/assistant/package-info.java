/**
 * The Assistant's window: the chain from a pair to a made LR image as a strip of cards. Runs Commands through SciJava
 * and shows what their files say; all state is a {@link io.github.pairforge.chain.Chain}. Opens windows, so nothing
 * here is touched in headless mode, except the panels, which tests paint into images.
 */
package io.github.pairforge.ui.assistant;
