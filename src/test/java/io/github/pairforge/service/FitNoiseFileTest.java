package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.fit.Finding;
import io.github.pairforge.fit.NoiseSource;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.PublishedNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** {@code fit} with noise that is known beforehand. The sample's LR has the noise "sen2naip". */
class FitNoiseFileTest {

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

    private static FitTask task(final Object noise) {
        return FitTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())).withNoise(noise.toString())
            .withSettings(new FitChoices("gaussian", "bilinear", "mae", "curve", "0.5,5,20", 25, true, 5, 0, 10, 0.9, 7)
                .model("error", "gain"));
    }

    /** Bands in the reverse order of the pair's, each with its own number. */
    private static Path reversed(final String name, final double scale) throws IOException {
        final List<BandDegradation> bands = new ArrayList<>();
        for (int b = 0; b < 4; b++) {
            bands.add(new BandDegradation(pair.pair().hr().bands().get(b), Presets.gaussianKernel(1),
                io.github.pairforge.blur.Resampling.BILINEAR, GaussianNoise.constant(scale * (b + 1))));
        }
        Collections.reverse(bands);
        final DegradationModel general = Presets.gaussian(1);
        final Path file = folder.resolve(name);
        ModelJson.write(new DegradationModel("noise", "", "", general.order(), 0, bands, general.harmonization(),
            general.provenance()), file);
        return file;
    }

    @Test
    void bandsAreMatchedByNameAndTheFileIsRecorded() throws IOException {
        final Path file = reversed("noise.json", 0.001);
        final Path report = folder.resolve("given.html");
        final FitResult result = forge.fit(task(file).withOutputs(FitOutputs.NONE.withReport(report.toFile())));
        for (int b = 0; b < 4; b++) {
            assertEquals(GaussianNoise.constant(0.001 * (b + 1)), result.model().bands().get(b).noise());
        }
        assertTrue(result.notes().stream().anyMatch(n -> n.contains("noise.json were matched by name")),
            result.notes().toString());
        final var input = result.model().provenance().inputs().get(2);
        assertEquals("noise.json", input.file());
        assertEquals(64, input.sha256().length());
        assertTrue(result.verdict().endsWith("noise: as given by noise.json."), result.verdict());
        final String page = Files.readString(report);
        assertTrue(page.contains("The noise of noise.json against the pairs"));
        assertTrue(page.contains("--noise"));
    }

    @Test
    void theNoiseThatThePairWasMadeWithContradictsNothing() throws IOException {
        final FitResult result = forge.fit(task("sen2naip"));
        assertEquals(PublishedNoise.sen2naip(), result.model().bands().get(0).noise());
        assertTrue(result.fit().diagnostics().findings().stream().noneMatch(
            f -> f.kind() == Finding.Kind.NOISE_TOO_STRONG || f.kind() == Finding.Kind.NOISE_TOO_WEAK),
            result.warnings().toString());
    }

    @Test
    void theCommandLineTakesAFile() throws IOException {
        final Cli run = Cli.succeed("fit", "--pair", pair.hr(), pair.lr(), "--noise", reversed("cli.json", 0.001),
            "--families", "gaussian", "--resamplings", "bilinear", "--criterion", "error", "--radiometry", "spline",
            "--replicates", 0, "--json");
        assertTrue(run.out().contains("\"noise\":\"given\""), run.out());
        assertTrue(run.out().contains("as given by cli.json"), run.out());
    }

    @Test
    void aContradictionIsAWarning() throws IOException {
        final FitResult result = forge.fit(task("0.03"));
        assertTrue(result.warnings().stream()
            .anyMatch(w -> w.contains("a standard deviation of 0.03") && w.contains("stronger than these pairs allow")),
            result.warnings().toString());
    }

    @Test
    void leavingOneOutTakesItToo() throws IOException {
        SmallPair.write(Files.createDirectories(folder.resolve("set/b")), 256);
        final Path list = folder.resolve("set/pairs.csv");
        Files.writeString(list, "id,hr,lr\none,b/hr image.tif,b/lr.tif\ntwo,b/hr image.tif,b/lr.tif\n");
        final LeaveOneOutResult result = forge.leaveOneOut(LeaveOneOutTask.of(FitPairs.listed(list.toFile()))
            .withSettings(task("auto").settings()).withNoise("0.03"), Progress.NONE);
        assertEquals(NoiseSource.Kind.GIVEN, result.table().folds().get(0).fit().diagnostics().noise().taken());
        assertTrue(result.table().own().noise() > 1, result.table().text());
    }

    @Test
    void whatCannotBeUsedIsSaidBeforeAnythingIsComputed() throws IOException {
        assertTrue(refused("loud").contains("\"loud\" is neither auto"));
        assertTrue(refused("").contains("\"\" is neither auto"));
        assertTrue(refused("-0.1").contains("-0.1"));
        assertTrue(refused(pair.lr()).contains("lr.tif"));
        final Path file = reversed("kept.json", 0.001);
        final String same = assertThrows(IllegalArgumentException.class,
            () -> forge.fit(task(file).withOutputs(FitOutputs.NONE.withModel(file.toFile())))).getMessage();
        assertTrue(same.contains("is also noise"), same);
        assertFalse(Files.readString(file).isEmpty());
        final Path other = folder.resolve("other.json");
        final DegradationModel general = Presets.gaussian(1);
        ModelJson.write(general.withBands(List.of(
            new BandDegradation(Band.named("Red"), Presets.gaussianKernel(1),
                io.github.pairforge.blur.Resampling.BILINEAR, GaussianNoise.constant(0.001)),
            new BandDegradation(Band.named("SWIR"), Presets.gaussianKernel(1),
                io.github.pairforge.blur.Resampling.BILINEAR, GaussianNoise.constant(0.002)))), other);
        assertTrue(refused(other).contains("names"), refused(other));
        Cli.fail(folder, "fit", "--pair", pair.hr(), pair.lr(), "--noise", pair.lr());
    }

    private static String refused(final Object noise) {
        return assertThrows(Exception.class, () -> forge.fit(task(noise))).getMessage();
    }
}
