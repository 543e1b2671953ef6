package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.testing.TestImages;

/** References at another resolution than the image. */
class MatchResolutionTest {

    private static final int HR = 256;
    /** What the other sensor makes of a reflectance. */
    private static final Reflectance SENSOR = new Reflectance(0.8, 0.03);

    private final HarmonizeDoors doors = new HarmonizeDoors();
    private final Raster image = TestImages.square(2.5, HR, 1)
        .with((b, x, y) -> 0.1 + 0.2 * TestImages.texture(b, x, y) + 0.3 * ((x / 37 + y / 23) % 2)
            + 0.15 * ((x + y) % 2)).raster();

    @AfterEach
    void close() {
        doors.close();
    }

    private Raster coarse(final Raster fine) throws IOException {
        return RasterLoading.load(Degradation.by(4, fine, Presets.identity(), 0).withReflectance(SENSOR),
            Progress.NONE);
    }

    private double error(final Raster result) throws IOException {
        final float[] truth = RasterLoading.load(image.withReflectance(SENSOR), Progress.NONE).plane(0);
        final float[] made = result.plane(0);
        double sum = 0;
        for (int i = 0; i < HR * HR; i++) {
            sum += Math.abs(made[i] - truth[i]);
        }
        return sum / (HR * HR);
    }

    /** The checkerboard of single pixels is gone in the reference; its loss must not become radiometry. */
    @ParameterizedTest
    @ValueSource(strings = { "moments", "quantiles", "spline", "local" })
    void reducesTheError(final String method) throws IOException {
        final HarmonizeTask task = HarmonizeDoors.task(image, coarse(image), method);
        final double matched = error(doors.run(task));
        final double asTheyAre = error(doors.run(task.withMatchResolution("no")));
        assertTrue(matched < 0.25 * asTheyAre, method + ": " + matched + " against " + asTheyAre);
    }

    @Test
    void momentsAreExactForASensorThatIsLinear() throws IOException {
        assertEquals(0, error(doors.run(HarmonizeDoors.task(image, coarse(image), "moments"))), 1e-6);
    }

    /** The reference is the finer one: it is averaged instead. */
    @Test
    void aFinerReferenceIsAveraged() throws IOException {
        final Raster wanted = RasterLoading.load(image.withReflectance(SENSOR), Progress.NONE);
        final Raster lr = RasterLoading.load(Degradation.by(4, image, Presets.identity(), 0), Progress.NONE);
        final Raster result = doors.run(HarmonizeDoors.task(lr, wanted, "moments"));
        assertArrayEquals(coarse(image).plane(0), result.plane(0), 1e-6f);
    }

    /** Without georeference nothing is known of pixel sizes, unless the user says that both show the same ground. */
    @Test
    void withoutGeoreferenceTheUserSaysWhatIsTheSameGround() throws IOException {
        final Raster lr = coarse(image);
        final Raster nowhere = new Raster(lr.pixels(), Grid.ofPixels(HR / 4, HR / 4), lr.bands(), "nowhere");
        final HarmonizeTask task = HarmonizeDoors.task(image, nowhere, "moments");
        assertTrue(error(doors.run(task)) > 0.01);
        assertEquals(0, error(doors.run(task.withGround(new GroundChoice(true, "auto")))), 1e-6);
    }

    /** Local maps need to know where pixels lie; what was assumed instead of a georeference is said. */
    @Test
    void groundThatIsOnlyAssumedIsSaid() throws IOException {
        final Raster lr = coarse(image);
        final Raster nowhere = new Raster(lr.pixels(), Grid.ofPixels(HR / 4, HR / 4), lr.bands(), "nowhere");
        final HarmonizeTask task = HarmonizeDoors.task(image, nowhere, "local");
        final List<String> notes = doors.service().harmonize(task).notes();
        assertTrue(notes.stream().anyMatch(n -> n.startsWith("reference has no georeference")
            && n.contains("corner to corner")), notes.toString());
        final List<String> asked =
            doors.service().harmonize(task.withGround(new GroundChoice(true, "auto"))).notes();
        assertTrue(asked.stream().noneMatch(n -> n.contains("georeference")), asked.toString());
    }

    /** Beyond what both show, the ground differs: it must not count. */
    @Test
    void onlySharedGroundCounts() throws IOException {
        final float[] values = image.plane(0);
        final Raster dark = TestImages.square(2.5, HR, 1).shifted(2.5 * HR / 2, 0)
            .with((b, x, y) -> x < HR / 2 ? 0.8 * values[y * HR + x + HR / 2] + 0.03 : 0.01).raster();
        final double shared = error(doors.run(HarmonizeDoors.task(image, dark, "moments")));
        assertEquals(0, shared, 1e-6);
    }

    @Test
    void otherGroundIsSaid() throws IOException {
        final Raster elsewhere = TestImages.square(10, 64, 1).shifted(9000, 0).raster();
        final List<String> notes =
            doors.service().harmonize(HarmonizeDoors.task(image, elsewhere, "global")).notes();
        assertTrue(notes.stream().anyMatch(n -> n.contains("different ground")), notes.toString());
    }

    @Test
    void aModelMayBlurInstead() throws IOException {
        final HarmonizeTask task = HarmonizeDoors.task(image, coarse(image), "moments");
        assertTrue(error(doors.run(task.withMatchResolution("gaussian"))) > 1e-4);
        assertTrue(assertThrows(IOException.class, () -> doors.run(task.withMatchResolution("vague"))).getMessage()
            .contains("vague"));
    }

    @Test
    void pixelsThatCannotBeComparedAsTheyAreAreRefused() throws IOException {
        final Raster coarse = coarse(image);
        final String said = doors.refused(HarmonizeDoors.task(image, coarse, "regression").withMatchResolution("no"));
        assertTrue(said.startsWith("match_resolution=no: ") && said.contains("auto"), said);
    }
}
