package io.github.pairforge.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much a piece of work adds to the heap at most. Large arrays are counted at once, small garbage is too. */
public final class HeapPeak {

    private HeapPeak() {
    }

    /** Peak of the heap during the work less what was in use before, in bytes. */
    public static long during(final Runnable work) {
        System.gc();
        final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP).toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        final long before = pools.stream().mapToLong(p -> p.getUsage().getUsed()).sum();
        work.run();
        return pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() - before;
    }
}
