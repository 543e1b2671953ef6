package io.github.pairforge.ui.widget;

import java.util.Comparator;
import java.util.List;

/**
 * Which of the open images a dialog offers for its two roles. The same images always give the same choice.
 *
 * @param first null when no image is open
 * @param second null when no other one is open
 * @param sameGround whether both have pixel sizes, unlike ones, and cover as much ground
 */
public record ImageRoles(OpenImage first, OpenImage second, boolean sameGround) {

    private static final ImageRoles NONE = new ImageRoles(null, null, false);

    /** Pixel sizes closer than this are one: files round them. */
    private static final double ALIKE = 0.01;

    /** Sides of the ground that a pair shows differ by less: crops to whole pixels. */
    private static final double SAME_GROUND = 0.1;

    /**
     * High and low resolution: the active image and its {@link #withReference partner}, that of the smaller pixels
     * first; with pixels alike or unknown, that of more pixels; else the active one.
     *
     * @param images the open ones, in the order in which they were opened
     * @param active ID of the active one, 0 for none
     */
    public static ImageRoles pair(final List<OpenImage> images, final int active) {
        final ImageRoles roles = withReference(images, active);
        return roles.second != null && order(roles.first, roles.second) > 0
            ? new ImageRoles(roles.second, roles.first, roles.sameGround) : roles;
    }

    /**
     * An image and what it is compared with: the active image, and the other one that covers the ground most like it,
     * by pixel sizes where both are known, else by the shape; of several, the one opened first. Pictures in colours
     * come last: they are what Commands made.
     */
    public static ImageRoles withReference(final List<OpenImage> images, final int active) {
        final OpenImage first = first(images, active);
        if (first == null) {
            return NONE;
        }
        final OpenImage second = images.stream().filter(i -> i.id() != first.id())
            .min(Comparator.comparing(OpenImage::picture).thenComparing(i -> mismatch(first, i))).orElse(null);
        return new ImageRoles(first, second, second != null && isSameGround(first, second));
    }

    private static OpenImage first(final List<OpenImage> images, final int active) {
        final OpenImage current = images.stream().filter(i -> i.id() == active).findFirst().orElse(null);
        return current != null && !current.picture() ? current
            : images.stream().filter(i -> !i.picture()).findFirst().orElse(current);
    }

    private static boolean isSameGround(final OpenImage a, final OpenImage b) {
        return a.hasPixelSize() && b.hasPixelSize() && !alike(a, b) && mismatch(a, b) < SAME_GROUND
            && !a.picture() && !b.picture();
    }

    private static boolean alike(final OpenImage a, final OpenImage b) {
        return Math.abs(Math.log(a.pixelSize() / b.pixelSize())) < ALIKE;
    }

    /** 0 for the same ground; one more where only the shape can be compared. In steps, or noise would decide. */
    private static double mismatch(final OpenImage a, final OpenImage b) {
        final boolean known = a.hasPixelSize() && b.hasPixelSize();
        final double scale = known ? a.pixelSize() / b.pixelSize() : 1;
        final double x = Math.log(scale * a.width() / b.width());
        final double y = Math.log(scale * a.height() / b.height());
        return Math.rint((known ? Math.abs(x) + Math.abs(y) : 1 + Math.abs(x - y)) / ALIKE) * ALIKE;
    }

    /** Positive when the second one is the finer. */
    private static int order(final OpenImage a, final OpenImage b) {
        if (a.hasPixelSize() && b.hasPixelSize() && !alike(a, b)) {
            return Double.compare(a.pixelSize(), b.pixelSize());
        }
        return Long.compare(b.pixels(), a.pixels());
    }
}
