package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.degrade.BandRegressionJson;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.RecombinedSource;
import io.github.pairforge.regress.RegressionSettings;
import io.github.pairforge.regress.Robustness;
import io.github.pairforge.testing.SmallPair;

/** {@link PairForgeService#regress}: what it finds, writes and refuses. LR has 48 x 48 pixels. */
class BandRegressionTest {

    private static final RegressionSettings QUICK = RegressionSettings.DEFAULT.withBootstrap(20, 3);

    /** Four bands to three. */
    private static final BandMix TRUTH = new BandMix(new double[][] { { 1.2, 0, -0.1, 0 }, { 0, 0.5, 0.4, 0.1 },
        { 0, 0, 0, 0.8 } }, new double[] { 0.01, 0.02, -0.01 });

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private static Context context;
    private static PairForgeService forge;

    @BeforeAll
    static void start() throws IOException {
        pair = SmallPair.write(folder, 192);
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static BandRegressionTask task() {
        return BandRegressionTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())).withSettings(QUICK);
    }

    private static Path write(final String name, final RasterSource source) throws IOException {
        final Path file = folder.resolve(name);
        GeoTiffWriting.write(source, file, GeoTiffOptions.float32(), Progress.NONE);
        return file;
    }

    /** LR as TRUTH makes it of HR's area means, with other band names. */
    private static RasterSource mixed(final RasterSource hr) {
        final RasterSource coarse = Degradation.by(4, hr, Presets.identity(), 0);
        return new RecombinedSource(coarse, List.of(Band.named("x"), Band.named("y"), Band.named("z")), TRUTH::apply);
    }

    private static BandRegressionTask exact(final Path lr) {
        return BandRegressionTask.of(ImageInput.of(pair.hr()), ImageInput.of(lr)).withSettings(QUICK)
            .withKernel("area").withShift(false);
    }

    private static void assertTruth(final BandMix found, final double tolerance) {
        for (int b = 0; b < TRUTH.results(); b++) {
            assertArrayEquals(TRUTH.weights()[b], found.weights()[b], tolerance);
        }
        assertArrayEquals(TRUTH.intercept(), found.intercept(), tolerance);
    }

    @Test
    void fourBandsBecomeThreeAndTheFileAppliesThem() throws IOException {
        final Path lr = write("three.tif", mixed(pair.pair().hr()));
        final Path file = folder.resolve("three.json");
        final BandRegressionOutcome made =
            forge.regress(exact(lr).withOutputs(BandRegressionOutputs.NONE.withModel(file.toFile())));
        assertTruth(made.regression().mix(), 1e-4);
        assertEquals(made.model(), BandRegressionJson.read(file));
        assertEquals(64, made.model().provenance().inputs().get(1).sha256().length());
        assertEquals("3", made.model().provenance().facts().get("seed"));
        assertEquals("x", made.model().outputBands().get(0).name());
        final Raster real = RasterLoading.load(mixed(pair.pair().hr()), Progress.NONE);
        final Raster again = RasterLoading.load(BandRegressionJson.read(file)
            .applied(Degradation.by(4, pair.pair().hr(), Presets.identity(), 0), false), Progress.NONE);
        assertEquals(real.grid(), again.grid());
        final Path output = folder.resolve("mixed.tif");
        final TaskResult mixed = forge.mixBands(BandMixTask.of(ImageInput.of(pair.hr()), file.toFile())
            .withOutputs(Outputs.NONE.withImage(output)), Progress.NONE);
        assertEquals(pair.pair().hr().grid(), mixed.grid());
        try (RasterSource written = forge.open(output)) {
            assertEquals(List.of("x", "y", "z"), written.bands().stream().map(Band::name).toList());
        }
        assertThrows(IllegalArgumentException.class, () -> forge.mixBands(
            BandMixTask.of(ImageInput.of(pair.hr()), file.toFile()).withOutputs(Outputs.NONE.withImage(pair.hr())),
            Progress.NONE));
        assertArrayEquals(real.plane(1), again.plane(1), 1e-5f);
        final Path hole = write("hole.tif", pair.pair().hr().with((band, tile, v) -> Arrays.fill(v, Float.NaN)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> forge.mixBands(BandMixTask.of(
            ImageInput.of(hole), file.toFile()), Progress.NONE)).getMessage().contains("no valid pixel"));
        final Path endless = write("endless.tif", pair.pair().hr().with((band, tile, v) -> {
            if (tile.x() == 0 && tile.y() == 0) {
                v[0] = Float.POSITIVE_INFINITY;
            }
        }));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> forge.mixBands(BandMixTask.of(
            ImageInput.of(endless), file.toFile()), Progress.NONE)).getMessage().contains("infinite"));
    }

    @Test
    void listedBandsOfBothSidesMayDifferInNumber() throws IOException {
        final BandRegressionOutcome made = forge.regress(BandRegressionTask.of(
            ImageInput.of(pair.hr()).withBands("1,2"), ImageInput.of(pair.lr()).withBands("4,1,3"))
            .withSettings(QUICK));
        assertEquals(2, made.regression().mix().inputs());
        assertEquals(3, made.regression().mix().results());
    }

    /** Within a hundredth of a pixel: nothing but the grid moves. */
    @Test
    void shiftsAreRemovedFirst() throws IOException {
        final RasterSource lr = mixed(pair.pair().hr());
        final double[] t = lr.grid().transform();
        t[0] += 7;
        final Grid moved = new Grid(t, lr.grid().crs(), lr.grid().width(), lr.grid().height());
        final Path file = write("moved.tif", lr.withGrid(moved));
        final BandRegressionOutcome lying = forge.regress(exact(file));
        final BandRegressionOutcome aligned = forge.regress(exact(file).withShift(true));
        assertEquals(-0.7, aligned.shifts().get(0).shift().dx(), 0.05);
        assertTrue(aligned.regression().total().meanAbsolute() < lying.regression().total().meanAbsolute() / 4,
            aligned.verdict() + " " + lying.verdict());
        assertTrue(aligned.notes().stream().anyMatch(n -> n.contains("this shift was removed")));
    }

    /** The degradation model degrades HR to what the regression predicted. */
    @Test
    void aDegradationModelDoesTheSame() throws IOException {
        final Path file = folder.resolve("degradation.json");
        final BandRegressionOutcome made = forge.regress(task().withShift(false)
            .withOutputs(BandRegressionOutputs.NONE.withDegradation(file.toFile())));
        assertEquals(made.regression().mix().toHarmonization(), ModelJson.read(file).harmonization());
        final TaskResult degraded = forge.degrade(DegradeTask.of(ImageInput.of(pair.hr()), file.toString())
            .withLr(ImageInput.of(pair.lr())));
        assertEquals(made.regression().total().meanAbsolute(),
            degraded.comparison().orElseThrow().meanAbsoluteError(), 2e-5);
        final Path lr = write("three again.tif", mixed(pair.pair().hr()));
        assertRefused("degradation_out", exact(lr)
            .withOutputs(BandRegressionOutputs.NONE.withDegradation(folder.resolve("no.json").toFile())));
        assertFalse(Files.exists(folder.resolve("no.json")));
    }

    @Test
    void saturatedPixelsCountNowhere() throws IOException {
        final RasterSource bright = pair.pair().hr().with((band, tile, v) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                v[i] = tile.x() + i % tile.width() < 40 && band == 0 ? 2f : v[i];
            }
        });
        final Path hr = write("clipped hr.tif", bright);
        final Path lr = write("unclipped lr.tif", mixed(pair.pair().hr()));
        final BandRegressionTask task = BandRegressionTask.of(ImageInput.of(hr), ImageInput.of(lr))
            .withSettings(QUICK).withKernel("area").withShift(false);
        final BandRegressionOutcome made = forge.regress(task);
        assertEquals(48 * 48 - 48 * 10, made.regression().total().pixels());
        assertTruth(made.regression().mix(), 1e-4);
        assertTrue(made.notes().stream().anyMatch(n -> n.contains("7680 pixels are saturated")),
            made.notes().toString());
        assertTruth(forge.regress(task.withSaturated(1.5)).regression().mix(), 1e-4);
    }

    @Test
    void nearlyEverythingMayBeNodata() throws IOException {
        final RasterSource holes = mixed(pair.pair().hr()).with((band, tile, v) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                v[i] = (tile.x() + i % tile.width()) % 10 == 0 && (tile.y() + i / tile.width()) % 10 == 0 ? v[i]
                    : Float.NaN;
            }
        });
        final BandRegressionOutcome made = forge.regress(exact(write("holes.tif", holes)));
        assertEquals(25, made.regression().total().pixels());
        assertTruth(made.regression().mix(), 1e-3);
        assertTrue(made.warnings().stream().anyMatch(w -> w.contains("Only 25 valid pixels")));
    }

    @Test
    void openImagesAreRegressedAsTheyAre() throws IOException {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final BandRegressionOutcome made = forge.regress(hr, lr);
        assertEquals(4, made.regression().mix().results());
        assertTrue(made.verdict().startsWith("4 HR bands to 4 LR bands from 2304 pixels of one pair"), made.verdict());
        assertEquals("", made.model().provenance().inputs().get(0).sha256());
    }

    /** What doing nothing is compared with. */
    @Test
    void partnersAreFoundByNameThenWavelengthThenPlace() {
        final List<Band> hr = List.of(Band.named("Red"), new Band("a", 560), new Band("b", 842));
        assertArrayEquals(new int[] { 2, 0, -1 }, BandPartners.of(hr,
            List.of(new Band("B8", 833), Band.named("red"), new Band("B11", 1610))));
        assertArrayEquals(new int[] { 0, 1 }, BandPartners.of(List.of(Band.unnamed(), Band.unnamed()),
            List.of(Band.unnamed(), Band.unnamed())));
        assertArrayEquals(new int[] { -1 }, BandPartners.of(hr, List.of(Band.unnamed())));
    }

    @Test
    void severalPairsAreHeldOutInTurn() throws IOException {
        final Path list = folder.resolve("pairs.csv");
        Files.writeString(list, "hr,lr\n" + pair.hr().getFileName() + "," + pair.lr().getFileName() + "\n"
            + pair.hr().getFileName() + "," + pair.lr().getFileName() + "\n");
        final BandRegressionOutcome made =
            forge.regress(BandRegressionTask.of(FitPairs.listed(list.toFile())).withSettings(QUICK));
        assertEquals(2, made.regression().pairs().size());
        // The same pair twice: what the one teaches serves the other.
        assertEquals(made.regression().total().meanAbsolute(), made.regression().total().heldOut(), 1e-9);
        assertEquals(4, made.model().provenance().inputs().size());
    }

    @Test
    void everythingIsWritten() throws IOException {
        final BandRegressionOutputs outputs = BandRegressionOutputs.NONE.withReport(folder.resolve("r.html").toFile())
            .withPicture(folder.resolve("r.png").toFile()).withTable(folder.resolve("r.csv").toFile())
            .withPreview(true);
        final BandRegressionOutcome made =
            forge.regress(task().withSettings(QUICK.withRobust(Robustness.HUBER)).withOutputs(outputs));
        assertEquals(4, made.pictures().size());
        assertEquals(1 + 4, Files.readAllLines(outputs.table()).size());
        assertTrue(Files.size(outputs.picture()) > 20_000);
        final String page = Files.readString(outputs.report());
        for (final String part : new String[] { "pairforge regress --hr", "--robust huber",
            "run(&quot;Fit Band Regression...&quot;", "Held out", "Condition number" })
        {
            assertTrue(page.contains(part), part);
        }
    }

    private static void assertRefused(final String part, final BandRegressionTask task) {
        final String message = assertThrows(IllegalArgumentException.class, () -> forge.regress(task)).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void badInputIsRefusedInOneSentence() throws IOException {
        final RasterSource lr = mixed(pair.pair().hr());
        final Path flat = write("flat.tif", lr.with((band, tile, v) -> {
            if (band == 1) {
                Arrays.fill(v, 0.2f);
            }
        }));
        assertRefused("all pixels are 0.2", exact(flat));
        final double[] far = lr.grid().transform();
        far[0] += 1e6;
        assertRefused("overlap", exact(write("far.tif",
            lr.withGrid(new Grid(far, lr.grid().crs(), lr.grid().width(), lr.grid().height())))));
        assertRefused("kernel: ", exact(flat).withKernel(" "));
        assertThrows(IOException.class, () -> forge.regress(task().withKernel("no such model")));
        assertRefused("bands", BandRegressionTask.of(FitPairs.of(FitPair.of(ImageInput.of(pair.hr()),
            ImageInput.of(pair.lr())), FitPair.of(ImageInput.of(pair.hr()), ImageInput.of(flat)))));
        assertRefused("is also hr", task().withOutputs(BandRegressionOutputs.NONE.withModel(pair.hr().toFile())));
        assertThrows(IllegalArgumentException.class, () -> task().withSaturated(-1));
        assertThrows(IllegalArgumentException.class, () -> task().withSearch(0));
    }
}
