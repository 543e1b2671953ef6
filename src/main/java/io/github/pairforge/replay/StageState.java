package io.github.pairforge.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a project knows of a stage.
 *
 * @param files absolute paths by name ("hr", "model"); a project file holds them relative to itself
 * @param facts what is shown of it, text by name ("sigma")
 */
public record StageState(Map<String, String> files, Map<String, String> facts) {

    public StageState {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
