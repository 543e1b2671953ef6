package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.sample.SamplePair;
import io.github.pairforge.score.Caution.Kind;
import io.github.pairforge.score.Caution.Severity;

/** Each fault fires on its case and on no other; made-up pairs of 64 x 64 LR pixels. */
class PairGuardTest {

    private static final Reflectance DN = new Reflectance(1e-4, 0);

    private static SamplePair sample;
    private static Raster hr;
    private static Raster lr;

    @BeforeAll
    static void make() throws IOException {
        sample = SamplePair.of(1, 256, 4, Progress.NONE);
        hr = degraded(sample);
        lr = sample.lr();
    }

    private static Raster degraded(final SamplePair pair) throws IOException {
        return Degradation.onto(pair.lr().grid(), pair.hr(), Presets.identity(), 0).inMemory(Progress.NONE);
    }

    private static Set<Kind> kinds(final List<Caution> cautions) {
        return cautions.stream().map(Caution::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** The only caution. */
    private static Caution only(final Kind kind, final Severity severity, final List<Caution> cautions) {
        assertEquals(1, cautions.size(), cautions.toString());
        assertEquals(kind, cautions.get(0).kind(), cautions.toString());
        assertEquals(severity, cautions.get(0).severity(), cautions.toString());
        return cautions.get(0);
    }

    private static void assertHas(final String part, final Caution caution) {
        assertTrue(caution.sentence().contains(part), caution.sentence());
    }

    @Test
    void aGoodPairIsSilent() throws IOException {
        for (final long seed : new long[] { 1, 2, 3 }) {
            final SamplePair pair = SamplePair.of(seed, 256, 4, Progress.NONE);
            assertEquals(List.of(), PairGuard.inspect(Pair.of(pair.hr(), pair.lr()), degraded(pair), pair.lr(),
                Origin.unknown("hr"), Origin.unknown("lr")));
        }
    }

    @Test
    void aPairWithAFifthOfNodataIsSilent() {
        assertEquals(List.of(), PairGuard.inspect(hr, Changes.each(lr, (b, x, y, v) -> x < 13 ? Float.NaN : v)));
    }

    @Test
    void unrelatedImagesHaveNoOrderOffsetOrClouds() throws IOException {
        final SamplePair other = SamplePair.of(7, 256, 4, Progress.NONE);
        assertEquals(List.of(), PairGuard.inspect(hr, other.lr()));
    }

    @Test
    void everyWrongBandOrderIsSeenAndTheRightOneGiven() {
        for (final int[] order : Orders.all(4)) {
            final List<Caution> cautions = PairGuard.inspect(hr, Changes.bands(lr, order));
            final int[] back = Orders.inverse(order);
            if (Sentences.order(order, ",").equals("1,2,3,4")) {
                assertEquals(List.of(), cautions);
            }
            else {
                assertHas("Give lr_bands=" + Sentences.order(back, ",") + " ",
                    only(Kind.BAND_ORDER, Severity.ERROR, cautions));
            }
        }
    }

    @Test
    void namesThatContradictThePixelsAreSaid() {
        final Raster wrong = Changes.bands(lr, 2, 1, 0, 3);
        assertHas("The names say otherwise", only(Kind.BAND_ORDER, Severity.ERROR, PairGuard.inspect(hr, wrong)));
        final Raster told = Changes.relabelled(lr, 2, 1, 0, 3);
        final Caution caution = only(Kind.BAND_ORDER, Severity.ERROR, PairGuard.inspect(hr, told));
        assertTrue(!caution.sentence().contains("otherwise"), caution.sentence());
        assertHas("HR band 1 (Red) goes with LR band 3 (Red)", caution);
    }

    @Test
    void bandsWithoutNamesAreNumbered() {
        final List<Band> none = List.of(Band.unnamed(), Band.unnamed(), Band.unnamed(), Band.unnamed());
        final Raster wrong = Changes.bands(lr, 0, 1, 3, 2);
        final Caution caution = only(Kind.BAND_ORDER, Severity.ERROR,
            PairGuard.inspect(new Raster(hr.pixels(), hr.grid(), none, "hr"),
                new Raster(wrong.pixels(), wrong.grid(), none, "lr")));
        assertHas("HR band 3 goes with LR band 4", caution);
        assertHas("HR band 4 goes with LR band 3", caution);
    }

    @ParameterizedTest
    @CsvSource({ "0.1, 0, forgotten in LR, lr_offset=-0.1", "0, 0.1, forgotten in HR, hr_offset=-0.1",
        "-0.1, 0, applied to LR although, lr_offset=0.1", "0, -0.1, applied to HR although, hr_offset=0.1" })
    void anOffsetIsSeenAndTheOneToGiveIsSaid(final double ofLr, final double ofHr, final String what,
        final String give)
    {
        final Caution caution = only(Kind.OFFSET, Severity.ERROR,
            PairGuard.inspect(Changes.linear(hr, 1, ofHr), Changes.linear(lr, 1, ofLr)));
        assertHas(what, caution);
        assertHas("give " + give + ".", caution);
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.03, -0.02, 0.02, 0.03 })
    void hazeIsNoOffset(final double haze) {
        assertEquals(List.of(), PairGuard.inspect(hr, Changes.linear(lr, 1, haze)));
    }

    @Test
    void anOffsetOnBrightGroundMayBeEithers() {
        final Caution caution = only(Kind.OFFSET, Severity.WARNING,
            PairGuard.inspect(Changes.linear(hr, 1, 0.2), Changes.linear(lr, 1, 0.3)));
        assertHas("lr_offset=-0.1), or applied twice to HR (then give hr_offset=0.1)", caution);
    }

    @Test
    void metadataThatAgreeAreNamed() {
        final Origin origin = origin("lr", "S2A_MSIL2A_20230303T103931_N0509_R008_T31TCF_20230303T143000.SAFE/B04.jp2",
            DN);
        assertHas("_N0509_R008_T31TCF says so, too.", only(Kind.OFFSET, Severity.ERROR,
            PairGuard.inspect(hr, Changes.linear(lr, 1, 0.1), Origin.unknown("hr"), origin)));
    }

    @Test
    void metadataDecideWhereThePixelsCannot() {
        final Origin origin = new Origin("lr", "", Map.of("PROCESSING_BASELINE", "05.09"), DN);
        assertHas("forgotten in LR; give lr_offset=-0.1.", only(Kind.OFFSET, Severity.ERROR,
            PairGuard.inspect(Changes.linear(hr, 1, 0.2), Changes.linear(lr, 1, 0.3), Origin.unknown("hr"), origin)));
    }

    @Test
    void metadataThatContradictThePixelsAreSaid() {
        final String product = "S2A_MSIL2A_20180303T103931_N0206_R008_T31TCF_20180303T143000";
        final Caution blamed = only(Kind.OFFSET, Severity.ERROR, PairGuard.inspect(hr, Changes.linear(lr, 1, 0.1),
            Origin.unknown("hr"), origin("lr", product, DN)));
        assertHas("But S2A_MSIL2A_20180303T103931_N0206_R008_T31TCF says that the offset applied to LR is right",
            blamed);
        final Caution unseen = only(Kind.OFFSET, Severity.WARNING, PairGuard.inspect(hr, lr, Origin.unknown("hr"),
            origin("lr", product.replace("N0206", "N0400"), DN)));
        assertHas("need an offset of -1000, that is lr_offset=-0.1, but 0 is applied", unseen);
        final Caution tooMuch = only(Kind.OFFSET, Severity.WARNING, PairGuard.inspect(hr, lr, Origin.unknown("hr"),
            origin("lr", product, new Reflectance(1e-4, -0.1))));
        assertHas("need an offset of 0, that is lr_offset=0, but -0.1 is applied", tooMuch);
    }

    @Test
    void metadataThatFitAreSilent() {
        final Origin origin = new Origin("lr", "", Map.of("PROCESSING_BASELINE", "05.09"), new Reflectance(1e-4, -0.1));
        assertEquals(List.of(), PairGuard.inspect(hr, lr, Origin.unknown("hr"), origin));
        final Origin floats = new Origin("lr", "", Map.of("PROCESSING_BASELINE", "05.09"), Reflectance.IDENTITY);
        assertEquals(List.of(), PairGuard.inspect(hr, lr, Origin.unknown("hr"), floats));
    }

    private static Origin origin(final String parameter, final String path, final Reflectance reflectance) {
        return new Origin(parameter, path, Map.of(), reflectance);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 1e-4, 0.01, 0.1, 10, 100, 255, 10000 })
    void unitsAreToldFromFactors(final double factor) {
        final Caution ofLr =
            only(Kind.UNITS, Severity.ERROR, PairGuard.inspect(hr, Changes.linear(lr, factor, 0)));
        assertHas((factor > 1 ? "LR" : "HR") + " is about ", ofLr);
        final Caution ofHr =
            only(Kind.UNITS, Severity.ERROR, PairGuard.inspect(Changes.linear(hr, factor, 0), lr));
        assertHas((factor > 1 ? "HR" : "LR") + " is about ", ofHr);
    }

    @Test
    void theScaleToGiveIsTheOneInUseByTheRatio() {
        final Raster twice = Changes.linear(hr, 100, 0);
        final Caution caution = only(Kind.UNITS, Severity.ERROR, PairGuard.inspect(hr, twice,
            Origin.unknown("hr"), new Origin("lr", "", Map.of(), new Reflectance(0.01, 0))));
        assertHas("LR is about 100 times as bright as HR", caution);
        assertHas("near 100, a usual factor", caution);
        assertHas("give lr_scale=0.0001 if LR is too bright, or hr_scale=100 if HR is too dark", caution);
    }

    @Test
    void aFactorOfThreeIsAWarning() {
        only(Kind.UNITS, Severity.WARNING, PairGuard.inspect(hr, Changes.linear(hr, 3, 0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.6, 0.8, 1.25, 1.6 })
    void smallGainsAreSilent(final double gain) {
        assertEquals(Set.of(), kinds(PairGuard.inspect(hr, Changes.linear(hr, gain, 0))));
    }

    @Test
    void anEightBitPictureOfOtherLevelsIsCalledThat() throws IOException {
        final Raster picture = Changes.each(sample.hr(), (b, x, y, v) -> Math.rint(255 * (1.3 * v + 0.07)) / 255);
        final Raster small = Changes.linear(hr, 1.3, 0.07);
        final List<Caution> cautions = PairGuard.inspect(Pair.of(picture, lr), small, lr, Origin.unknown("hr"),
            Origin.unknown("lr"));
        assertEquals(EnumSet.of(Kind.UNITS, Kind.QUANTISATION), kinds(cautions), cautions.toString());
        assertHas("HR has 8 bits and other levels than LR", cautions.get(0));
    }

    @ParameterizedTest
    @CsvSource({ "0.1, true", "0.5, true", "0.7, true", "0.1, false", "0.5, false", "0.7, false" })
    void cloudsAreMeasured(final double share, final boolean inLr) {
        final Raster cloudy = Changes.each(inLr ? lr : hr,
            (b, x, y, v) -> y < 64 * share ? 0.2 * v + 0.8 * (0.6 + 0.05 * Math.sin(x / 7.0)) : v);
        final Caution caution = only(Kind.CLOUD, Severity.WARNING,
            inLr ? PairGuard.inspect(hr, cloudy) : PairGuard.inspect(cloudy, lr));
        assertHas("far brighter in " + (inLr ? "LR" : "HR"), caution);
        final double seen = Double.parseDouble(caution.sentence().substring(0, caution.sentence().indexOf(' ')));
        assertEquals(100 * share, seen, 3);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void turnedImagesAreNamed(final Orientation orientation) {
        final List<Caution> cautions = PairGuard.inspect(Changes.turned(hr, orientation), lr);
        if (orientation == Orientation.AS_IS) {
            assertEquals(List.of(), cautions);
        }
        else {
            assertHas("HR looks " + orientation.label() + " against LR", only(Kind.ORIENTATION, Severity.ERROR,
                cautions));
        }
    }

    @Test
    void severalFaultsAreAllSaid() {
        final Raster wrong = Changes.linear(Changes.bands(lr, 2, 1, 0, 3), 1, 0.1);
        assertTrue(kinds(PairGuard.inspect(hr, wrong)).contains(Kind.BAND_ORDER));
        final Raster scaled = Changes.linear(Changes.bands(lr, 2, 1, 0, 3), 10000, 0);
        assertEquals(EnumSet.of(Kind.UNITS, Kind.BAND_ORDER), kinds(PairGuard.inspect(hr, scaled)));
    }

    @Test
    void emptyConstantAndTinyPairsGiveNoNonsense() {
        final Raster nothing = Changes.each(lr, (b, x, y, v) -> Double.NaN);
        final Raster constant = Changes.each(lr, (b, x, y, v) -> 0.3);
        final List<List<Caution>> all = new ArrayList<>();
        all.add(PairGuard.inspect(hr, nothing));
        all.add(PairGuard.inspect(nothing, nothing));
        all.add(PairGuard.inspect(hr, constant));
        all.add(PairGuard.inspect(constant, constant));
        all.add(PairGuard.inspect(Changes.square(hr, 1), Changes.square(lr, 1)));
        all.add(PairGuard.inspect(Changes.square(hr, 5), Changes.square(lr, 5)));
        all.forEach(c -> assertEquals(List.of(), c));
    }

    @Test
    void oneBandIsEnough() {
        final Raster grey = Changes.bands(lr, 1);
        assertEquals(List.of(), PairGuard.inspect(Changes.bands(hr, 1), grey));
        only(Kind.OFFSET, Severity.ERROR, PairGuard.inspect(Changes.bands(hr, 1), Changes.linear(grey, 1, 0.1)));
    }

    @Test
    void otherSizesAreRefused() {
        final Raster small = Changes.square(lr, 32);
        final String message =
            assertThrows(IllegalArgumentException.class, () -> PairGuard.inspect(hr, small)).getMessage();
        assertTrue(message.contains("64 x 64 pixels in 4 bands, LR has 32 x 32 in 4"), message);
    }
}
