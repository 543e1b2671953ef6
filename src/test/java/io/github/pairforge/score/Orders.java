package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.List;

/** Permutations. */
final class Orders {

    private Orders() {
    }

    /** All orders of 0..n−1, the natural one first. */
    static List<int[]> all(final int n) {
        final List<int[]> out = new ArrayList<>();
        extend(new int[n], 0, out);
        return out;
    }

    private static void extend(final int[] start, final int length, final List<int[]> out) {
        if (length == start.length) {
            out.add(start.clone());
            return;
        }
        for (int v = 0; v < start.length; v++) {
            boolean used = false;
            for (int i = 0; i < length; i++) {
                used |= start[i] == v;
            }
            if (!used) {
                start[length] = v;
                extend(start, length + 1, out);
            }
        }
    }

    static int[] inverse(final int[] order) {
        final int[] out = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            out[order[i]] = i;
        }
        return out;
    }
}
