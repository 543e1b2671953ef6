package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OrientationTest {

    /** By hand, on the square ab/cd. */
    @Test
    void orientationsDoWhatTheySay() {
        final Map<Orientation, String> expected = Map.of(Orientation.AS_IS, "abcd", Orientation.RIGHT, "cadb",
            Orientation.HALF, "dcba", Orientation.LEFT, "bdac", Orientation.LEFT_RIGHT, "badc",
            Orientation.TOP_BOTTOM, "cdab", Orientation.DIAGONAL, "acbd", Orientation.OTHER_DIAGONAL, "dbca");
        for (final Orientation o : Orientation.values()) {
            final StringBuilder turned = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                turned.append("abcd".charAt(o.source(i % 2, i / 2, 2)));
            }
            assertEquals(expected.get(o), turned.toString(), o.label());
        }
    }

    @Test
    void noPixelComesTwice() {
        for (final Orientation o : Orientation.values()) {
            final int[] all = new int[25];
            for (int i = 0; i < 25; i++) {
                all[i] = o.source(i % 5, i / 5, 5);
            }
            assertEquals(25, Arrays.stream(all).distinct().count(), o.label());
        }
    }
}
