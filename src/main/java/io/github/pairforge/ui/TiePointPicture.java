package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/**
 * Tie points over an image: an arrow for each inlier, a diagonal cross for each outlier, an upright cross for what
 * moves too far, a ring where nothing could be matched.
 *
 * <p>Arrows start at the tie point's place in the reference and point to where LR has to move. Their colour tells their
 * length: violet is short, yellow is long.
 *
 * @param image that is shown, the reference or LR, at any resolution; it covers the tie points' grid
 * @param points to be shown
 * @param vectors what the arrows are
 * @param stretch of {@code image}
 * @param enlargement how many times longer than on the ground arrows are drawn
 * @param longest length of an arrow of the lightest colour, pixels of the tie points' grid
 */
public record TiePointPicture(Raster image, TiePoints points, Vectors vectors, Stretch stretch, double enlargement,
    double longest)
{

    private static final int LEAST_WIDTH = 800;
    private static final int MOST_WIDTH = 1600;
    private static final int BAR_WIDTH = 330;
    private static final int FOOT = 62;
    private static final int GAP = 8;

    /** Arrows end before the next tie point. */
    private static final double SHARE_OF_SPACING = 0.9;

    /** Shifts that short, LR pixels, are noise of the matching: they are drawn short. */
    private static final double SHORTEST = 0.05;

    /** What arrows show. */
    public enum Vectors {
        /** The shift of each tie point. */
        SHIFTS("Shift", "how LR has to move"),
        /** What the common transform leaves of it. */
        RESIDUALS("Residual", "what the common transform leaves");

        private final String title;
        private final String meaning;

        Vectors(final String title, final String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        Shift of(final TiePoints points, final TiePoint point) {
            return this == SHIFTS ? point.shift() : points.residual(point);
        }
    }

    /** @throws IllegalArgumentException for an enlargement or a length that is not above 0 */
    public TiePointPicture {
        if (!(enlargement > 0) || !(longest > 0) || Double.isInfinite(enlargement + longest)) {
            throw new IllegalArgumentException("Vectors enlarged " + enlargement + " times with colours up to "
                + longest + " pixels: both must be above 0.");
        }
    }

    /**
     * Chooses enlargement and colours, both round numbers: the longest inlier's arrow is a little shorter than the
     * distance between tie points and gets a light colour.
     */
    public static TiePointPicture of(final Raster image, final TiePoints points, final Vectors vectors) {
        final double length = Math.max(SHORTEST, points.inliers().stream()
            .mapToDouble(p -> vectors.of(points, p).length()).filter(Double::isFinite).max().orElse(1));
        final Grid grid = points.grid();
        final double spacing =
            Math.sqrt((double) grid.width() * grid.height() / Math.max(1, points.points().size()));
        return new TiePointPicture(image, points, vectors, Stretch.of(image),
            RoundNumbers.atMost(SHARE_OF_SPACING * spacing / length), RoundNumbers.atLeast(length));
    }

    /** The same with the colours of other images. */
    public TiePointPicture withStretch(final Stretch other) {
        return new TiePointPicture(image, points, vectors, other, enlargement, longest);
    }

    /** The same with arrows enlarged by another factor. */
    public TiePointPicture withEnlargement(final double other) {
        return new TiePointPicture(image, points, vectors, stretch, other, longest);
    }

    /** The same with other colours: to compare pictures. */
    public TiePointPicture withLongest(final double other) {
        return new TiePointPicture(image, points, vectors, stretch, enlargement, other);
    }

    /** A picture with title, legend, colour bar and scale bar, at least {@value #LEAST_WIDTH} pixels wide. */
    public BufferedImage draw() {
        final BufferedImage ground = ground();
        final int w = ground.getWidth();
        final int h = ground.getHeight();
        final int width = w + 2 * Sheet.MARGIN;
        final List<String> legend = Lettering.wrap(legend(), Lettering.metrics(Lettering.TEXT), w);
        final int titleHeight = Lettering.metrics(Lettering.TITLE).getHeight();
        final int lineHeight = Lettering.metrics(Lettering.TEXT).getHeight();
        final int top = Sheet.MARGIN + titleHeight + legend.size() * lineHeight + GAP;
        final BufferedImage out =
            new BufferedImage(width, top + h + FOOT + Sheet.MARGIN, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(Lettering.TITLE);
        g.drawString(vectors.title + "s of " + points.points().size() + " tie points", Sheet.MARGIN,
            Sheet.MARGIN + Lettering.metrics(Lettering.TITLE).getAscent());
        g.setColor(Lettering.SOFT);
        g.setFont(Lettering.TEXT);
        for (int i = 0; i < legend.size(); i++) {
            g.drawString(legend.get(i), Sheet.MARGIN, Sheet.MARGIN + titleHeight + (i + 1) * lineHeight - GAP / 2);
        }
        g.setColor(new Color(0x808080));
        g.fillRect(Sheet.MARGIN - 1, top - 1, w + 2, h + 2);
        g.drawImage(ground, Sheet.MARGIN, top, null);
        drawMarks((Graphics2D) g.create(Sheet.MARGIN, top, w, h), w, h);
        final double metres = points.grid().groundSamplingDistance();
        final LengthBar bar = bar();
        bar.draw(g, Sheet.MARGIN + w - BAR_WIDTH, top + h + GAP, BAR_WIDTH);
        if (metres > 0) {
            Bars.drawScale(g, metres * points.grid().width() / w, Sheet.MARGIN, top + h, w - BAR_WIDTH);
        }
        g.dispose();
        return out;
    }

    /**
     * The image at its own resolution with arrows and crosses as an overlay and the inliers as a point selection, to be
     * edited and saved in Fiji.
     *
     * @see TiePointRois
     */
    public ImagePlus imagePlus() {
        final ImagePlus result =
            Pictures.flicker(List.of(image), bands().red(), bands().green(), bands().blue(), stretch);
        result.setTitle(vectors.title + "s of tie points");
        result.setOverlay(TiePointRois.overlay(this, result.getWidth()));
        if (!points.inliers().isEmpty()) {
            result.setRoi(TiePointRois.inliers(points, result.getWidth()));
        }
        return result;
    }

    LengthBar bar() {
        return new LengthBar(longest, points.grid().groundSamplingDistance(), vectors.title);
    }

    private ColourBands bands() {
        return ColourBands.of(image.bands());
    }

    private String legend() {
        final String text = String.format(Locale.ROOT, "Arrows: %s, %s times as long. %s.", vectors.meaning,
            RoundNumbers.text(enlargement), count(TiePoint.Judgement.INLIER, "inlier", "inliers", ""));
        return text.substring(0, text.length() - 1) + count(TiePoint.Judgement.OUTLIER, "outlier", "outliers", " (×)")
            + count(TiePoint.Judgement.TOO_FAR, "too far", "too far", " (+)")
            + count(TiePoint.Judgement.UNRELIABLE, "without match", "without match", " (○)") + ".";
    }

    private String count(final TiePoint.Judgement judgement, final String one, final String many, final String mark) {
        final long n = points.points().stream().filter(p -> p.judgement() == judgement).count();
        if (n == 0 && !mark.isEmpty()) {
            return "";
        }
        return (mark.isEmpty() ? "" : ", ") + n + " " + (n == 1 ? one : many) + mark;
    }

    /** The image alone, large enough to be looked at and small enough for memory. */
    private BufferedImage ground() {
        final int step = (int) ((image.grid().width() + MOST_WIDTH - 1) / MOST_WIDTH);
        final Raster shown = step == 1 ? image : sparse(step);
        final BufferedImage picture =
            Pictures.transparent(shown, bands().red(), bands().green(), bands().blue(), stretch);
        final int zoom = Math.max(1, (LEAST_WIDTH + picture.getWidth() - 1) / picture.getWidth());
        return Nodata.fill(Pictures.enlarge(picture, picture.getWidth() * zoom, picture.getHeight() * zoom));
    }

    /** Every so many pixels: a picture does not need more. */
    private Raster sparse(final int step) {
        final int wide = (int) image.grid().width();
        final int w = (wide + step - 1) / step;
        final int h = (int) ((image.grid().height() + step - 1) / step);
        final float[][] planes = new float[image.bands().size()][w * h];
        final float[] row = new float[wide];
        for (int band = 0; band < planes.length; band++) {
            for (int y = 0; y < h; y++) {
                image.read(band, 0, (long) y * step, wide, 1, row);
                for (int x = 0; x < w; x++) {
                    planes[band][y * w + x] = row[x * step];
                }
            }
        }
        return Raster.wrap(planes, image.grid().withSize(w, h), image.bands(), image.name());
    }

    private void drawMarks(final Graphics2D g, final int width, final int height) {
        final double sx = (double) width / points.grid().width();
        final double sy = (double) height / points.grid().height();
        for (final TiePoint p : points.points()) {
            final double x = p.x() * sx;
            final double y = p.y() * sy;
            switch (p.judgement()) {
                case INLIER -> {
                    final Shift v = vectors.of(points, p);
                    VectorMarks.arrow(g, x, y, v.dx() * sx * enlargement, v.dy() * sy * enlargement,
                        bar().position(v.length()));
                }
                case OUTLIER -> VectorMarks.outlier(g, x, y);
                case TOO_FAR -> VectorMarks.tooFar(g, x, y);
                case UNRELIABLE -> VectorMarks.unmatched(g, x, y);
            }
        }
        g.dispose();
    }
}
