package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.Caution.Kind;

/** The figures of docs/pair-guard.md on real SPOT and Sentinel-2 pairs. */
@Tag("shared")
class PairGuardRealTest {

    private static final List<RealPairs.Real> REFLECTANCE = new ArrayList<>();
    private static final List<RealPairs.Real> DISPLAY = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        REFLECTANCE.addAll(RealPairs.utm());
        REFLECTANCE.addAll(RealPairs.delivered());
        DISPLAY.addAll(RealPairs.display());
    }

    private static List<RealPairs.Real> all() {
        final List<RealPairs.Real> all = new ArrayList<>(REFLECTANCE);
        all.addAll(DISPLAY);
        return all;
    }

    @Test
    void realPairsFitTogether() {
        for (final RealPairs.Real r : REFLECTANCE) {
            assertEquals(List.of(), PairGuard.inspect(r.degraded(), r.lr()), r.name());
        }
    }

    /** Haze makes SPOT's top-of-atmosphere reflectance a few hundredths brighter than Sentinel-2's at the surface. */
    @Test
    void moreHazeIsNoOffset() {
        for (final RealPairs.Real r : REFLECTANCE) {
            for (final double haze : new double[] { -0.03, 0.03 }) {
                assertEquals(List.of(), PairGuard.inspect(r.degraded(), Changes.linear(r.lr(), 1, haze)), r.name());
            }
        }
    }

    @Test
    void everyOffsetIsSeenAndTheOneToGiveIsSaid() {
        for (final RealPairs.Real r : REFLECTANCE) {
            for (final double offset : new double[] { -0.1, 0.1 }) {
                final String give = "_offset=" + (offset > 0 ? "-0.1." : "0.1.");
                assertOnly(Kind.OFFSET, "give lr" + give,
                    PairGuard.inspect(r.degraded(), Changes.linear(r.lr(), 1, offset)), r);
                assertOnly(Kind.OFFSET, "give hr" + give,
                    PairGuard.inspect(Changes.linear(r.degraded(), 1, offset), r.lr()), r);
            }
        }
    }

    @Test
    void everyWrongOrderIsSeenAndTheRightOneGiven() {
        for (final RealPairs.Real r : all()) {
            for (final int[] order : Orders.all(r.lr().bands().size())) {
                final List<Caution> cautions = PairGuard.inspect(r.degraded(), Changes.bands(r.lr(), order)).stream()
                    .filter(c -> c.kind() == Kind.BAND_ORDER).toList();
                if (isNatural(order)) {
                    assertEquals(List.of(), cautions, r.name());
                }
                else {
                    assertOnly(Kind.BAND_ORDER, "_bands=" + Sentences.order(Orders.inverse(order), ",") + " ",
                        cautions, r);
                }
            }
        }
    }

    private static boolean isNatural(final int[] order) {
        return IntStream.range(0, order.length).allMatch(i -> order[i] == i);
    }

    @Test
    void everyTurnIsNamed() {
        for (final RealPairs.Real r : REFLECTANCE) {
            final int n = (int) Math.min(r.lr().grid().width(), r.lr().grid().height());
            final Raster lr = Changes.square(r.lr(), n);
            for (final Orientation o : Orientation.values()) {
                final List<Caution> cautions = PairGuard.inspect(Changes.turned(r.degraded(), o), lr);
                if (o == Orientation.AS_IS) {
                    assertEquals(List.of(), cautions, r.name());
                }
                else {
                    assertOnly(Kind.ORIENTATION, "looks " + o.label() + " against", cautions, r);
                }
            }
        }
    }

    @Test
    void unitsAreTold() {
        for (final RealPairs.Real r : REFLECTANCE) {
            for (final double factor : new double[] { 1e-4, 0.01, 0.1, 10, 100, 255, 10000 }) {
                final List<Caution> cautions = PairGuard.inspect(r.degraded(), Changes.linear(r.lr(), factor, 0));
                assertOnly(Kind.UNITS, "not in the same unit", cautions, r);
            }
            for (final double gain : new double[] { 0.8, 1.25 }) {
                assertEquals(List.of(), PairGuard.inspect(r.degraded(), Changes.linear(r.lr(), gain, 0)), r.name());
            }
        }
    }

    @Test
    void pairsOfDifferentPlacesAreLeftToTheAlignment() {
        for (final RealPairs.Real a : REFLECTANCE) {
            for (final RealPairs.Real b : REFLECTANCE) {
                if (!a.place().equals(b.place())) {
                    final int n = 156;
                    assertEquals(List.of(), PairGuard.inspect(Changes.square(a.degraded(), n),
                        Changes.square(b.lr(), n)), a.name() + ", " + b.name());
                }
            }
        }
    }

    /** The delivered LR of two places repeats a pixel in nearly every row; the grid of degrees shows in all. */
    @Test
    void copiesAndDegreesOfTheDeliveredFilesAreSaid() throws IOException {
        final List<RealPairs.Real> delivered = REFLECTANCE.subList(3, 6);
        for (final RealPairs.Real r : delivered) {
            final List<Kind> kinds = PairGuard.inspect(r.lr()).stream().map(Caution::kind).toList();
            assertTrue(kinds.contains(Kind.GRID), r.name());
            assertEquals(!r.place().equals("Landcover-769486"), kinds.contains(Kind.DUPLICATES), r.name());
            final boolean hrIsClean =
                PairGuard.inspect(r.hr()).stream().noneMatch(c -> c.kind() == Kind.DUPLICATES);
            assertTrue(hrIsClean, r.name());
        }
    }

    @Test
    void picturesForDisplayAreCalledEightBits() throws IOException {
        for (final RealPairs.Real r : DISPLAY) {
            final List<Caution> cautions = PairGuard.inspect(r.pair(), r.degraded(), r.lr(), Origin.unknown("hr"),
                Origin.unknown("lr"));
            assertTrue(cautions.stream().anyMatch(c -> c.kind() == Kind.QUANTISATION), r.name());
            assertEquals(r.place().equals("UNHCR-NGAs036019"),
                cautions.stream().anyMatch(c -> c.sentence().startsWith("HR has 8 bits and other levels")), r.name());
            assertTrue(!Caution.anyError(cautions), cautions.toString());
        }
    }

    private static void assertOnly(final Kind kind, final String part, final List<Caution> cautions,
        final RealPairs.Real pair)
    {
        assertEquals(List.of(kind), cautions.stream().map(Caution::kind).toList(), pair.name() + " " + cautions);
        assertTrue(cautions.get(0).sentence().contains(part), cautions.get(0).sentence());
    }
}
