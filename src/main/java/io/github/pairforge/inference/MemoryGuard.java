package io.github.pairforge.inference;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses a run that cannot fit, before anything is reserved.
 *
 * @param bytes what there is at most
 */
record MemoryGuard(double bytes) {

    /** All memory of this machine, or of its container. */
    static MemoryGuard ofThisMachine() {
        return new MemoryGuard(
            ManagementFactory.getOperatingSystemMXBean() instanceof final com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize() : Double.POSITIVE_INFINITY);
    }

    /** @throws IOException in one sentence, when the network needs more */
    void check(final String what, final Graph graph, final Map<String, long[]> inputs) throws IOException {
        final double needed = ShapeWalk.leastBytes(graph, inputs);
        if (needed > bytes) {
            throw new IOException(String.format(Locale.ROOT,
                "%s needs at least %.1f GB of memory for %s, this machine has %.1f GB; use smaller tiles.", what,
                needed / (1 << 30), Shapes.text(inputs), bytes / (1 << 30)));
        }
    }
}
