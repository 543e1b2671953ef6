package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.TestImages;

/** What cannot be harmonized, for every method that has a reference. */
class HarmonizeBadInputTest {

    private static final int SIZE = 96;

    private final HarmonizeDoors doors = new HarmonizeDoors();

    @AfterEach
    void close() {
        doors.close();
    }

    private static TestImages image() {
        return TestImages.square(10, SIZE, 2);
    }

    private static void mentions(final String sentence, final String... words) {
        for (final String word : words) {
            assertTrue(sentence.contains(word), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "global", "local", "local:pitch=auto", "moments", "quantiles", "spline", "regression" })
    void referencesThatCannotBe(final String method) {
        final Raster image = image().raster();
        mentions(doors.refused(HarmonizeDoors.task(image, TestImages.square(10, SIZE, 3).raster(), method)), "2", "3",
            "bands");
        mentions(doors.refused(HarmonizeDoors.task(image, image().withBand(1, (b, x, y) -> 0.2).raster(), method)),
            "reference", "band 2", "constant");
        mentions(doors.refused(HarmonizeDoors.task(image, image().with((b, x, y) -> Double.NaN).raster(), method)),
            "reference", "band 1", "no valid pixel");
        mentions(doors.refused(HarmonizeDoors.task(
            image().with((b, x, y) -> x < 40 ? TestImages.texture(b, x, y) : Double.NaN).raster(),
            image().with((b, x, y) -> x < 40 ? Double.NaN : TestImages.texture(b, x, y)).raster(), method)),
            "pixel that is valid in");
    }

    /** Three grey levels make maps with three steps, NaN of 99 % leaves 92 pixels: both are poor, neither is wrong. */
    @ParameterizedTest
    @ValueSource(strings = { "global", "local", "local:pitch=auto", "moments", "quantiles", "spline", "regression" })
    void poorReferencesGiveWhatTheyHold(final String method) throws IOException {
        final Raster image = image().raster();
        final Raster levels =
            image().with((b, x, y) -> 0.1 * (1 + Math.round(5 * TestImages.texture(b, x, y) - 0.5))).raster();
        final Raster sparse =
            image().with((b, x, y) -> (x * 31 + y * 17) % 100 == 0 ? TestImages.texture(b, x, y) : Double.NaN).raster();
        for (final Raster reference : new Raster[] { levels, sparse }) {
            final Raster result = doors.run(HarmonizeDoors.task(image, reference, method));
            double sum = 0;
            for (final float v : result.plane(0)) {
                assertTrue(v > -0.3 && v < 0.9, method + " makes " + v);
                sum += v;
            }
            double wanted = 0;
            int n = 0;
            for (final float v : reference.plane(0)) {
                wanted += Float.isNaN(v) ? 0 : v;
                n += Float.isNaN(v) ? 0 : 1;
            }
            assertEquals(wanted / n, sum / result.plane(0).length, 0.05, method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "global", "local", "moments", "quantiles", "spline", "regression", "style" })
    void numbersOutOfRange(final String method) {
        final Raster image = image().raster();
        mentions(doors.refused(HarmonizeDoors.task(image, image, method + ":amount=1.5")), "amount: 1.5", "0 and 1");
        mentions(doors.refused(HarmonizeDoors.task(image, image, method + ":colour=2")), "colour", method);
    }

    @Test
    void optionsOutOfRange() {
        final Raster image = image().raster();
        mentions(doors.refused(HarmonizeDoors.task(image, image, "local:strength=-0.1")), "strength: -0.1");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "local:strength=1.1")), "strength: 1.1");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "local:pitch=small")), "pitch", "small");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "quantiles:quantiles=1")), "quantiles: 1");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "style:style=baroque")), "style", "baroque");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "style:seed=x")), "seed", "x");
        mentions(doors.refused(HarmonizeDoors.task(image, image, "magic")), "magic", "global, local, moments");
        mentions(assertThrows(IOException.class,
            () -> doors.run(HarmonizeDoors.task(image, image, "regression:regression=none.json"))).getMessage(),
            "none.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "local", "regression" })
    void otherGroundIsRefusedWhereThePlaceCounts(final String method) {
        final Raster image = image().raster();
        mentions(doors.refused(HarmonizeDoors.task(image, image().shifted(5000, 0).raster(), method)), "ground");
    }

    @Test
    void aMissingReferenceIsNamed() {
        mentions(doors.refused(HarmonizeTask.of(HarmonizeDoors.input(image().raster(), "image"), "moments")),
            "reference", "moments");
    }
}
