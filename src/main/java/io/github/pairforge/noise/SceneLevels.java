package io.github.pairforge.noise;

import java.util.List;

/**
 * The noise of one scene by itself.
 *
 * @param name of the scene
 * @param levels one per band
 */
public record SceneLevels(String name, List<NoiseLevel> levels) {

    public SceneLevels {
        levels = List.copyOf(levels);
    }
}
