package io.github.pairforge.ui;

import java.awt.Color;
import java.util.List;

/** Colours that stay apart with any colour vision (Okabe and Ito 2008). */
final class Palette {

    static final Color REFERENCE = new Color(0xe69f00);
    static final Color RESULT = new Color(0x0072b2);
    static final Color INPUT = new Color(0x8c8c8c);

    /** In the order in which curves take them; yellow is left out, it is too light on white. */
    private static final List<Color> CURVES = List.of(RESULT, REFERENCE, new Color(0x009e73), new Color(0xcc79a7),
        new Color(0xd55e00), new Color(0x56b4e9), Color.BLACK, INPUT);

    private Palette() {
    }

    static Color curve(final int index) {
        return CURVES.get(index % CURVES.size());
    }
}
