package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.List;

/** What a section of a report is made of. All text is plain text; nothing in it is read as HTML. */
public sealed interface ReportPart {

    /** A paragraph. */
    record Paragraph(String text) implements ReportPart {
    }

    /**
     * Text to be copied, with a button that does it.
     *
     * @param heading what it is
     */
    record Code(String heading, String text) implements ReportPart {
    }

    /**
     * A picture.
     *
     * @param png its file content
     * @param width at which it is shown, CSS pixels, where the page is wide enough
     * @param caption below it, possibly empty
     * @param alternative what it shows, for those who do not see it
     */
    record Figure(byte[] png, int width, String caption, String alternative) implements ReportPart {

        public Figure {
            png = png.clone();
            if (width < 1) {
                throw new IllegalArgumentException("A figure " + width + " pixels wide cannot be seen.");
            }
        }

        /** A picture at its own size. */
        public static Figure of(final BufferedImage image, final String caption, final String alternative) {
            return new Figure(Png.bytes(image), image.getWidth(), caption, alternative);
        }

        /** A rendered plot, which is twice as large as it is shown: sharp on any screen. */
        public static Figure ofPlot(final BufferedImage image, final String caption, final String alternative) {
            return new Figure(Png.bytes(image), Math.max(1, image.getWidth() / 2), caption, alternative);
        }

        @Override
        public byte[] png() {
            return png.clone();
        }
    }

    /**
     * A table; the first column names the rows.
     *
     * @param caption above it, possibly empty
     * @param header one per column, with the unit
     * @param rows each with as many cells as the header
     */
    record Table(String caption, List<String> header, List<List<String>> rows) implements ReportPart {

        /** @throws IllegalArgumentException when a row has another number of cells than the header */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (final List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("Table '" + caption + "' has a row of " + row.size()
                        + " cells under a header of " + header.size() + ".");
                }
            }
        }
    }
}
