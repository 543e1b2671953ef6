package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final Rectangle SCREEN = new Rectangle(10, 20, 1600, 1200);

    private static List<Rectangle> placed(final Arrangement arrangement, final Dimension... sizes) {
        final List<Point> places = arrangement.places(List.of(sizes));
        return IntStream.range(0, sizes.length).mapToObj(i -> new Rectangle(places.get(i), sizes[i])).toList();
    }

    private static void assertApart(final Rectangle screen, final List<Rectangle> windows) {
        for (final Rectangle a : windows) {
            assertTrue(screen.contains(a), a + " is on the screen");
            windows.forEach(b -> assertFalse(a != b && a.intersects(b), a + " covers " + b));
        }
    }

    @Test
    void windowsThatFitDoNotCoverEachOtherNorWhatIsKept() {
        final List<Rectangle> all = new ArrayList<>(List.of(new Rectangle(794, 20, 609, 83)));
        all.addAll(placed(new Arrangement(SCREEN, all, List.of(new Rectangle(10, 20, 640, 462))),
            new Dimension(814, 918), new Dimension(490, 523), new Dimension(700, 160), new Dimension(500, 300)));
        assertApart(SCREEN, all);
    }

    @Test
    void theOrderDoesNotDecideWhetherTheyFit() {
        final Rectangle screen = new Rectangle(0, 0, 1600, 1080);
        final List<Rectangle> all = new ArrayList<>(List.of(new Rectangle(784, 0, 609, 83)));
        all.addAll(placed(new Arrangement(screen, all, List.of(new Rectangle(0, 0, 640, 462),
            new Rectangle(640, 83, 394, 427))), new Dimension(490, 523), new Dimension(490, 545),
            new Dimension(712, 478), new Dimension(700, 300), new Dimension(760, 160)));
        assertApart(screen, all);
    }

    @Test
    void anOlderWindowIsCoveredOnlyWhenThereIsNoFreePlace() {
        final Arrangement arrangement =
            new Arrangement(SCREEN, List.of(), List.of(new Rectangle(10, 20, 1000, 1200)));
        assertEquals(List.of(new Rectangle(1010, 20, 600, 1200)), placed(arrangement, new Dimension(600, 1200)));
        assertEquals(2, Set.copyOf(arrangement.places(
            List.of(new Dimension(600, 1200), new Dimension(600, 1200)))).size());
    }

    @Test
    void aWindowLargerThanTheScreenStartsInItsCorner() {
        assertEquals(List.of(new Point(10, 20)),
            new Arrangement(SCREEN, List.of(), List.of()).places(List.of(new Dimension(3000, 2000))));
    }

    @Test
    void windowsOffTheScreenPushNothingOffIt() {
        final Dimension[] sizes = new Dimension[9];
        Arrays.fill(sizes, new Dimension(700, 600));
        placed(new Arrangement(SCREEN, List.of(new Rectangle(-900, -900, 100, 100),
            new Rectangle(1500, 1100, 900, 900)), List.of()), sizes)
            .forEach(r -> assertTrue(SCREEN.contains(r), r + " is on the screen"));
    }
}
