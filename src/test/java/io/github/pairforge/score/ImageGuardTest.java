package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.Caution.Kind;
import io.github.pairforge.score.Caution.Severity;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.TestImages;

/** Each fault of a single image fires on its case and on no other. */
class ImageGuardTest {

    private static final int SIZE = 120;

    /** Reflectance in steps of 0.0001, different everywhere, as digital numbers are. */
    private static double texture(final int b, final int x, final int y) {
        return Math.rint(1e4 * TestImages.texture(b, x, y)) / 1e4;
    }

    private static Raster image(final TestImages.Pixel value) {
        return TestImages.square(10, SIZE, 3).with(value).raster();
    }

    private static Caution only(final Kind kind, final Severity severity, final Raster image) throws IOException {
        final List<Caution> cautions = PairGuard.inspect(image);
        assertEquals(1, cautions.size(), cautions.toString());
        assertEquals(kind, cautions.get(0).kind(), cautions.toString());
        assertEquals(severity, cautions.get(0).severity());
        return cautions.get(0);
    }

    private static void assertHas(final String part, final Caution caution) {
        assertTrue(caution.sentence().contains(part), caution.sentence());
    }

    @Test
    void anOrdinaryImageIsSilent() throws IOException {
        assertEquals(List.of(), PairGuard.inspect(image(ImageGuardTest::texture)));
    }

    @Test
    void aConstantBandIsAnError() throws IOException {
        assertHas("band 2: all valid pixels are 0.3;", only(Kind.CONSTANT, Severity.ERROR,
            image((b, x, y) -> b == 1 ? 0.3 : texture(b, x, y))));
        assertHas("all bands: all valid pixels are 0.3;", only(Kind.CONSTANT, Severity.ERROR, image((b, x, y) -> 0.3)));
    }

    @Test
    void copiesOfABandAreAnError() throws IOException {
        assertHas("band 1 and band 3 hold the same pixels", only(Kind.COPIED_BAND, Severity.ERROR,
            image((b, x, y) -> texture(b == 2 ? 0 : b, x, y))));
    }

    @Test
    void anEmptyBandIsAnErrorAndAMostlyEmptyOneAWarning() throws IOException {
        assertHas("band 3: no pixel is valid", only(Kind.NODATA, Severity.ERROR,
            image((b, x, y) -> b == 2 ? Double.NaN : texture(b, x, y))));
        assertHas("all bands: 60 % of the pixels are nodata", only(Kind.NODATA, Severity.WARNING,
            image((b, x, y) -> y < 72 ? Double.NaN : texture(b, x, y))));
        assertEquals(List.of(), PairGuard.inspect(image((b, x, y) -> y < 48 ? Double.NaN : texture(b, x, y))));
    }

    @Test
    void clippedPixelsAreAWarning() throws IOException {
        assertHas("band 1: ", only(Kind.SATURATION, Severity.WARNING,
            image((b, x, y) -> b == 0 ? Math.min(0.3, texture(b, x, y)) : texture(b, x, y))));
    }

    @Test
    void eightBitsAreANote() throws IOException {
        assertHas("in steps of 0.00392: 8 bits", only(Kind.QUANTISATION, Severity.NOTE,
            image((b, x, y) -> Math.rint(255 * texture(b, x, y)) / 255)));
    }

    /** The smallest difference of few pixels is large in any image. */
    @Test
    void fewPixelsAreNotTakenForEightBits() throws IOException {
        assertEquals(List.of(), PairGuard.inspect(
            image((b, x, y) -> 0.1 + 0.05 * x + 0.0237 * y + 0.03 * b).crop(0, 0, 6, 6)));
    }

    @Test
    void darkSixteenBitImagesAreNotTakenForEightBits() throws IOException {
        assertEquals(List.of(), PairGuard.inspect(image((b, x, y) -> Math.rint(200 * texture(b, x, y)) / 1e4)));
    }

    @Test
    void repeatedRowsAndColumnsAreListed() throws IOException {
        assertHas("2 of 119 rows repeat the one above (row 41, 91)", only(Kind.DUPLICATES, Severity.WARNING,
            image((b, x, y) -> texture(b, x, y - (y >= 40 ? 1 : 0) - (y >= 90 ? 1 : 0)))));
        assertHas("1 of 119 columns repeat the one to the left (column 41)", only(Kind.DUPLICATES, Severity.WARNING,
            image((b, x, y) -> texture(b, x - (x >= 40 ? 1 : 0), y))));
    }

    /** UTM against degrees: the pixel that repeats drifts from row to row. */
    @Test
    void copiesAlongASlantedLineAreCounted() throws IOException {
        assertHas("repeat the one to the left in all bands", only(Kind.DUPLICATES, Severity.WARNING,
            image((b, x, y) -> texture(b, x - (x >= 30 + y / 3 ? 1 : 0), y))));
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3 })
    void enlargedImagesRepeatInBothDirections(final int times) throws IOException {
        final List<Caution> cautions =
            PairGuard.inspect(image((b, x, y) -> texture(b, x / times, y / times)));
        assertEquals(List.of(Kind.DUPLICATES, Kind.DUPLICATES), cautions.stream().map(Caution::kind).toList());
    }

    @Test
    void flatWaterAndCoarseValuesAreNoCopies() throws IOException {
        assertEquals(List.of(), PairGuard.inspect(image((b, x, y) -> x < 50 ? 0.02 : texture(b, x, y))));
        final Raster coarse = image((b, x, y) -> Math.rint(60 * (0.3 + 0.2 * Math.sin(0.1 * x + b) * Math.cos(0.1 * y)
            + 0.02 * Math.sin(x * 17.0 + y * 31.0))) / 255);
        assertTrue(PairGuard.inspect(coarse).stream().noneMatch(c -> c.kind() == Kind.DUPLICATES));
    }

    @Test
    void copiesInOneBandOnlyAreNoCopies() throws IOException {
        assertEquals(List.of(), PairGuard.inspect(image((b, x, y) -> texture(b, x, b == 0 ? y / 2 : y))));
    }

    @Test
    void gridsAreNoted() throws IOException {
        final Raster image = image(ImageGuardTest::texture);
        assertHas("has no georeference", only(Kind.GRID, Severity.NOTE,
            new Raster(image.pixels(), Grid.ofPixels(SIZE, SIZE), image.bands(), "picture")));
        assertHas("pixels of 10 x 10.5 m", only(Kind.GRID, Severity.NOTE, new Raster(image.pixels(),
            Grid.northUp(5e5, 4e6, 10, 10.5, TestImages.utm(32633), SIZE, SIZE), image.bands(), "oblong")));
        final Grid degrees =
            Grid.northUp(15, 60, 1e-4, 1e-4, new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null), SIZE, SIZE);
        // 1e-4 degrees of 111319.49 m, along the parallel of 60 degrees half of it.
        assertHas("in degrees (5.57 x 11.1 m here)",
            only(Kind.GRID, Severity.NOTE, new Raster(image.pixels(), degrees, image.bands(), "degrees")));
    }

    @Test
    void largeImagesAreSampled() throws IOException {
        final Raster large = TestImages.square(10, 700, 1).with((b, x, y) -> texture(b, x, y / 2)).raster();
        assertHas("rows looked at repeat the one above", only(Kind.DUPLICATES, Severity.WARNING, large));
        final Raster constant = TestImages.square(10, 700, 1).with((b, x, y) -> 0.1).raster();
        assertHas("all valid pixels of those looked at are 0.1", only(Kind.CONSTANT, Severity.ERROR, constant));
    }

    @Test
    void aSinglePixelIsConstant() throws IOException {
        final Raster dot = Rasters.metric(10, 1, 1, new float[] { 0.25f });
        assertEquals(List.of(Kind.CONSTANT), PairGuard.inspect(dot).stream().map(Caution::kind).toList());
    }
}
