package io.github.pairforge.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ImageRolesTest {

    private static final double UNKNOWN = Double.NaN;

    private static OpenImage image(final int id, final int size, final double pixelSize) {
        return new OpenImage("image", id, size, size, 4, pixelSize, false);
    }

    private static OpenImage picture(final int id, final int size) {
        return new OpenImage("picture", id, size, size, 1, UNKNOWN, true);
    }

    private static List<Integer> ids(final ImageRoles roles) {
        return List.of(roles.first().id(), roles.second().id());
    }

    @Test
    void theFinerPixelsAreHrWhicheverIsActive() {
        final List<OpenImage> images = List.of(image(-1, 96, 10), image(-2, 384, 2.5));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -1)));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -2)));
        assertTrue(ImageRoles.pair(images, -1).sameGround());
    }

    @Test
    void withoutPixelSizesMorePixelsAreHr() {
        final List<OpenImage> images = List.of(image(-1, 96, UNKNOWN), image(-2, 384, UNKNOWN));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -1)));
        assertFalse(ImageRoles.pair(images, -1).sameGround(), "shapes alone do not say so");
    }

    @Test
    void aCoarseImageOfAWideAreaIsNotHr() {
        final List<OpenImage> images = List.of(image(-1, 4000, 10), image(-2, 384, 2.5));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -1)));
    }

    @Test
    void amongEqualsTheActiveOneIsFirst() {
        final List<OpenImage> images = List.of(image(-1, 100, 10), image(-2, 100, 10), image(-3, 100, 10));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -2)));
        assertEquals(List.of(-1, -2), ids(ImageRoles.pair(images, -1)));
        assertFalse(ImageRoles.pair(images, -1).sameGround(), "two dates of one sensor are no pair");
    }

    @Test
    void thePartnerShowsTheSameGround() {
        final List<OpenImage> images =
            List.of(image(-1, 50, 10), image(-2, 384, 2.5), image(-3, 500, UNKNOWN), image(-4, 96, 10));
        assertEquals(List.of(-2, -4), ids(ImageRoles.pair(images, -2)));
        assertEquals(List.of(-2, -4), ids(ImageRoles.withReference(images, -2)));
    }

    @Test
    void referencesKeepTheActiveImageFirst() {
        final List<OpenImage> images = List.of(image(-1, 96, 10), image(-2, 384, 2.5));
        assertEquals(List.of(-1, -2), ids(ImageRoles.withReference(images, -1)));
    }

    @Test
    void picturesThatCommandsMadeAreChosenLast() {
        final List<OpenImage> images = List.of(image(-1, 96, 10), image(-2, 384, 2.5), picture(-3, 96));
        assertEquals(List.of(-2, -1), ids(ImageRoles.pair(images, -3)));
        assertEquals(-3, ImageRoles.pair(List.of(image(-1, 96, 10), picture(-3, 96)), -1).second().id());
    }

    @Test
    void oneImageHasNoPartnerAndNoneIsNone() {
        final ImageRoles one = ImageRoles.pair(List.of(image(-1, 96, 10)), -1);
        assertEquals(-1, one.first().id());
        assertNull(one.second());
        assertNull(ImageRoles.pair(List.of(), 0).first());
    }
}
