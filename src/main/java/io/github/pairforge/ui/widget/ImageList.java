package io.github.pairforge.ui.widget;

import java.util.ArrayList;
import java.util.List;

/** What the lists of open images in dialogs say. */
final class ImageList {

    /** Characters of a title that are shown: longer ones would widen the dialog. */
    private static final int LONGEST = 40;

    private static final String DOTS = "...";

    private ImageList() {
    }

    /** One line per image: the title, and what it takes to tell it from others. */
    static List<String> lines(final List<OpenImage> images) {
        final List<String> lines = new ArrayList<>();
        for (final OpenImage image : images) {
            final long namesakes = images.stream().filter(i -> i.title().equals(image.title())).count();
            lines.add(shortened(image.title()) + (namesakes > 1 ? " #" + -image.id() : "") + "  (" + image.measures()
                + ")");
        }
        return lines;
    }

    /** Names differ at their ends: dates and suffixes; so the middle is left out. */
    static String shortened(final String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        final int tail = (LONGEST - DOTS.length()) / 2;
        final int head = LONGEST - DOTS.length() - tail;
        return title.substring(0, head) + DOTS + title.substring(title.length() - tail);
    }
}
