package io.github.pairforge.replay;

import java.nio.file.Path;

/**
 * How runs are made again.
 *
 * @param home absolute folder of the project; outputs elsewhere need {@code outside} or an {@code outputFolder}
 * @param outputFolder gets all outputs; null for where they were
 * @param acceptChanged go on with inputs that are not the recorded ones
 * @param outside outputs may be written outside of {@code home}
 */
public record ReplaySettings(Path home, Path outputFolder, boolean acceptChanged, boolean outside) {
}
