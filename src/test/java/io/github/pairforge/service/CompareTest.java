package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.evaluate.Finding.Likeness;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.sample.SamplePair;

/** {@link PairForgeService#compare}. */
class CompareTest {

    @TempDir
    private static Path folder;
    private static Context context;
    private static PairForgeService forge;
    private static ImagePlus hr;
    private static ImagePlus lr;

    @BeforeAll
    static void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        final SamplePair pair = SamplePair.of(3, 256, 4, Progress.NONE);
        hr = ImagePlusRasters.toImagePlus(pair.hr(), "hr");
        lr = ImagePlusRasters.toImagePlus(pair.lr(), "lr");
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static CompareTask task() {
        return CompareTask.of(ImageInput.of(hr), ImageInput.of(lr), "gaussian").withSigma("7m")
            .withHarmonize("global").withNoise("sen2naip");
    }

    private static Finding finding(final CompareResult result, final String aspect) {
        return result.findings().stream().filter(f -> f.aspect().startsWith(aspect)).findFirst().orElseThrow();
    }

    private static Raster lrChanged(final ChangedPixel change) {
        final Raster raster = ImagePlusRasters.fromImagePlus(lr);
        final int w = (int) raster.grid().width();
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            final float[] v = raster.plane(b);
            planes[b] = new float[v.length];
            for (int k = 0; k < v.length; k++) {
                planes[b][k] = change.of(v, k, w);
            }
        }
        return Raster.wrap(planes, raster.grid(), raster.bands(), "changed");
    }

    /** A pixel's new value. */
    private interface ChangedPixel {

        float of(float[] plane, int k, int width);
    }

    private static CompareResult toReal(final Raster changed) throws IOException {
        return forge.compare(ImagePlusRasters.toImagePlus(changed, "changed"), lr);
    }

    @Test
    void degradesAsDegradeDoesAndComparesThat() throws IOException {
        final CompareResult result = forge.compare(task());
        final TaskResult degraded = forge.degrade(DegradeTask.of(ImageInput.of(hr), "gaussian")
            .withLr(ImageInput.of(lr)).withSigma("7m").withHarmonize("global").withNoise("sen2naip").withSeed(42));
        assertArrayEquals(degraded.raster().orElseThrow().plane(1), result.likeness().degraded().plane(1));
        assertEquals(degraded.comparison().orElseThrow().meanAbsoluteError(),
            finding(result, "Reflectance").value(), 1e-12);
        assertTrue(result.model().isPresent());
        assertEquals(Likeness.ALIKE, finding(result, "Mean level").likeness());
        assertEquals(result.findings(), forge.compare(result.image(), lr).findings());
    }

    @Test
    void anImageIsLikeItself() throws IOException {
        final CompareResult result = forge.compare(lr.duplicate(), lr);
        result.findings().forEach(f -> assertEquals(0, f.value(), 5e-3, f.aspect()));
        assertTrue(result.verdict().startsWith("None of 10 aspects"), result.verdict());
        assertTrue(result.model().isEmpty());
    }

    /** Moved by one column to the right: it has to move to the left. */
    @Test
    void aShiftIsFoundWithItsSign() throws IOException {
        final CompareResult result = toReal(lrChanged((v, k, w) -> k % w == 0 ? v[k] : v[k - 1]));
        final Finding shift = finding(result, "Residual shift");
        assertEquals(1, shift.value(), 0.1);
        assertEquals(-1, result.likeness().shift().shift().dx(), 0.1);
        assertEquals(Likeness.DIFFERENT, shift.likeness());
        assertTrue(shift.probability() < 1e-3, "p = " + shift.probability());
        assertTrue(result.verdict().contains("residual shift"), result.verdict());
    }

    /** The right half is brighter: local means tell, and the map shows where. */
    @Test
    void whereItIsBrighterShowsInLocalMeans() throws IOException {
        final CompareResult result = toReal(lrChanged((v, k, w) -> k % w < w / 2 ? v[k] : v[k] + 0.01f));
        assertEquals(Likeness.TOLD, finding(result, "Local means").likeness());
        final var means = result.likeness().comparison().means();
        assertEquals(0, means.at(2, 0, 3), 1e-6);
        assertEquals(0.01, means.at(2, means.across() - 1, 3), 1e-5);
        assertEquals(0.01 / Math.sqrt(2), finding(result, "Local means").value(), 1e-3);
    }

    @Test
    void whatIsNodataInOneImageCountsInNeither() throws IOException {
        final CompareResult result = toReal(lrChanged((v, k, w) -> k / w < 8 ? Float.NaN : v[k]));
        result.findings().forEach(f -> assertEquals(0, f.value(), 5e-3, f.aspect()));
    }

    @Test
    void theNumbersDoNotDependOnThreads() throws IOException {
        final List<Finding> one = new Threads(1).call(() -> forge.compare(task())).findings();
        assertEquals(one, new Threads(2).call(() -> forge.compare(task())).findings());
        assertEquals(one, new Threads(8).call(() -> forge.compare(task())).findings());
    }

    @Test
    void everythingIsWrittenAndShown() throws IOException {
        final Path image = folder.resolve("degraded.tif");
        final Path picture = folder.resolve("compared.png");
        final Path report = folder.resolve("compared.html");
        final Path json = folder.resolve("findings.json");
        final CompareResult result = forge.compare(task().withOutputs(CompareTask.CompareOutputs.NONE
            .withImage(image.toFile()).withPicture(picture.toFile()).withReport(report.toFile())
            .withFindings(json.toFile()).withPreview(true)));
        assertEquals(64, forge.open(image).grid().width());
        assertTrue(Files.size(picture) > 50_000);
        final String page = Files.readString(report);
        for (final String words : new String[] { "Local means", "Power spectra", "Noise against reflectance",
            "Residual shift", "&quot;hr=hr lr=lr model=gaussian sigma=7m harmonize=global" })
        {
            assertTrue(page.contains(words), words);
        }
        final JsonObject written = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(10, written.getAsJsonArray("findings").size());
        assertEquals(result.verdict(), written.get("verdict").getAsString());
        assertEquals(List.of(64, 64, 64), result.pictures().subList(0, 3).stream().map(ImagePlus::getWidth).toList());
        assertEquals(List.of(8, 1, 4, 13), result.pictures().stream().map(ImagePlus::getStackSize).toList());
    }

    private static String refused(final CompareTask task) {
        final String reason =
            assertThrows(IllegalArgumentException.class, () -> forge.compare(task)).getMessage();
        assertTrue(reason.matches(".*[.?]"), reason);
        return reason;
    }

    private static CompareTask asItIs(final Raster image) {
        return CompareTask.ofImage(ImageInput.of(ImagePlusRasters.toImagePlus(image, "odd")), ImageInput.of(lr))
            .withSameExtent(true);
    }

    @Test
    void badInputIsRefusedInOneSentence() {
        assertTrue(refused(asItIs(lrChanged((v, k, w) -> 0.1f))).contains("odd"));
        assertTrue(refused(asItIs(lrChanged((v, k, w) -> Float.NaN))).contains("odd"));
        final Raster real = ImagePlusRasters.fromImagePlus(lr);
        final float[][] one = new float[real.bands().size()][1];
        Arrays.stream(one).forEach(p -> p[0] = 0.1f);
        final Raster pixel = Raster.wrap(one, real.grid().withSize(1, 1), real.bands(), "odd");
        assertTrue(refused(asItIs(pixel)).contains("1 x 1 pixels"));
        assertTrue(refused(CompareTask.ofImage(ImageInput.of(hr), ImageInput.of(lr))).contains("give it as hr"));
        final double[] t = real.grid().transform();
        t[0] += 1e6;
        final Raster elsewhere = new Raster(real.pixels(), new Grid(t, real.grid().crs(),
            64, 64), real.bands(), "odd");
        assertTrue(refused(asItIs(elsewhere).withSameExtent(false)).contains("overlap"));
        assertTrue(refused(task().withOutputs(CompareTask.CompareOutputs.NONE.withFindings(folder.resolve("f.txt")
            .toFile()))).contains(".csv"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> new CompareTask(null, null, ImageInput.of(lr), false, ModelChoice.of("identity"), 0,
                CompareTask.CompareOutputs.NONE)).getMessage().contains("hr"));
    }

    /** Valid pixels, but nowhere in both. */
    @Test
    void imagesWithoutACommonPixelAreRefused() {
        final Raster left = lrChanged((v, k, w) -> k % w < 20 ? v[k] : Float.NaN);
        final Raster right = lrChanged((v, k, w) -> k % w < 20 ? Float.NaN : v[k]);
        assertTrue(refused(CompareTask.ofImage(ImageInput.of(ImagePlusRasters.toImagePlus(left, "left")),
            ImageInput.of(ImagePlusRasters.toImagePlus(right, "right"))).withSameExtent(true))
                .contains("no pixel that is valid in both"));
    }
}
