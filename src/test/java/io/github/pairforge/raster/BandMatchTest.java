package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BandMatchTest {

    private static List<Band> named(final String... names) {
        return Stream.of(names).map(Band::named).toList();
    }

    @Test
    void namesDecideWhenAllAreFound() {
        final BandMatch match = BandMatch.of(named("Red", "NIR"), named("nir", "green", "red"), "a", "b");
        assertArrayEquals(new int[] { 2, 0 }, match.indices());
        assertTrue(match.byName());
    }

    @Test
    void orderDecidesWhenNoNameAgreesOrNamesAreMissing() {
        assertFalse(BandMatch.of(named("Red", "Green"), named("B4", "B3"), "a", "b").byName());
        assertArrayEquals(new int[] { 0, 1 },
            BandMatch.of(List.of(Band.unnamed(), Band.unnamed()), named("B4", "B3"), "a", "b").indices());
    }

    @Test
    void doubtIsAnError() {
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> BandMatch.of(named("Red", "Green"), named("Red", "B3"), "hr.tif", "lr.tif")).getMessage()
            .contains("only some names agree"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> BandMatch.of(named("1", "2", "3"), named("B4", "B3"), "hr.tif", "lr.tif")).getMessage()
            .contains("hr.tif has 3 bands, lr.tif has 2 bands"));
    }

    @Test
    void orderNeverMatchesOtherColours() {
        final List<Band> blueFirst = List.of(new Band("B02", 492), new Band("B03", 560), new Band("B04", 665));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> BandMatch.of(blueFirst, named("Red", "Green", "Blue"), "hr.tif", "model m")).getMessage()
            .contains("Band 1 is B02 (492 nm) in hr.tif and Red in model m"));
        final List<Band> redFirst = List.of(new Band("B04", 665), new Band("B03", 560), new Band("B02", 492));
        assertFalse(BandMatch.of(redFirst, named("Red", "Green", "Blue"), "hr.tif", "model m").byName());
        // Two sensors' near infrared: SPOT 825 nm, Sentinel-2 842 nm, NAIP 850 nm
        assertFalse(BandMatch.of(List.of(new Band("N", 825)), List.of(new Band("B8", 850)), "a", "b").byName());
    }

    @Test
    void listsHoldNumbersFromOneOrNames() {
        final List<Band> bands = named("B1", "B2", "B3", "B4");
        assertArrayEquals(new int[] { 3, 2, 1 }, BandMatch.parse("4, 3;2", bands, "x"));
        assertArrayEquals(new int[] { 3, 0 }, BandMatch.parse("b4 B1", bands, "x"));
        // A name wins over a number.
        assertArrayEquals(new int[] { 1 }, BandMatch.parse("1", named("7", "1"), "x"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> BandMatch.parse("5", bands, "x.tif"))
            .getMessage().contains("x.tif has no band 5"));
        assertThrows(IllegalArgumentException.class, () -> BandMatch.parse("0", bands, "x"));
        assertThrows(IllegalArgumentException.class, () -> BandMatch.parse(" , ", bands, "x"));
    }
}
