package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.GumbelKernel;
import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.SigmoidKernel;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.MapGrid;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.noise.ConditionalNoise;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Band;

class ModelJsonTest {

    @TempDir
    private Path folder;

    /** One band of everything there is, with numbers that have no short decimal form. */
    private static DegradationModel everything() {
        final Random random = new Random(5);
        final List<BlurKernel> kernels = List.of(new GaussianKernel(Math.PI, 21), new SigmoidKernel(1 / 3.0, 9),
            new GumbelKernel(Math.E / 2, 15, false), new NoBlur());
        final List<NoiseModel> noises = List.of(new NoNoise(),
            new GaussianNoise(new double[] { 0, 0.1, 1 / 3.0 }, new double[] { 1e-3, Math.sqrt(2) / 1000, 0.01 }),
            new ConditionalNoise(new double[] { 0.1, 0.2 }, new double[] { -0.001, 0, 0.001 },
                new double[][] { { 0.25, 0.5, 0.25 }, { 0, 1, 0 }, { 0.1, 0.8, 0.1 } }),
            new NoNoise());
        final Resampling[] resamplings =
            { Resampling.BILINEAR, Resampling.BICUBIC, Resampling.AREA, Resampling.NEAREST };
        final List<BandDegradation> bands = new ArrayList<>();
        final List<ValueMap> maps = new ArrayList<>();
        for (int b = 0; b < 4; b++) {
            bands.add(new BandDegradation(new Band("B" + b, b == 2 ? Double.NaN : 500 + random.nextDouble()),
                kernels.get(b), resamplings[b], noises.get(b)));
            final double low = random.nextDouble();
            maps.add(new ValueMap(new double[] { -low, low / 7, 1 }, new double[] { low / 3, low / 2, low }));
        }
        return new DegradationModel("every \"thing\" é", "HR", "LR", StageOrder.HARMONIZE_FIRST, 5 / 3.0, bands,
            new HistogramHarmonization(maps), new Provenance("made up", "1.2.3",
                List.of(new Provenance.Input("hr", "a.tif", "00ff")), Map.of("seed", "7")));
    }

    @Test
    void roundTripKeepsEveryBit() throws IOException {
        final Path file = folder.resolve("model.json");
        ModelJson.write(everything(), file);
        final DegradationModel back = ModelJson.read(file);
        assertEquals(everything(), back);
        assertEquals(ModelJson.toJson(everything()), ModelJson.toJson(back));
    }

    @Test
    void linearHarmonizationRoundTrips() {
        final LinearHarmonization linear =
            new LinearHarmonization(new double[][] { { Math.PI } }, new double[] { -1 / 3.0 });
        final DegradationModel model = new DegradationModel("linear", "", "", StageOrder.BLUR_FIRST, 2,
            List.of(new BandDegradation(Band.unnamed(), new NoBlur(), Resampling.AREA, new NoNoise())), linear,
            Provenance.NONE);
        assertEquals(model, ModelJson.fromJson(ModelJson.toJson(model), "linear"));
    }

    private static DegradationModel with(final Harmonization lambda) {
        final BandDegradation band = new BandDegradation(Band.unnamed(), new NoBlur(), Resampling.AREA,
            new SceneNoise(1 / 3e4, Math.sqrt(0.02)));
        return new DegradationModel("scene", "", "", StageOrder.BLUR_FIRST, 2, List.of(band, band), lambda,
            Provenance.NONE);
    }

    private static Harmonization local() {
        final ValueMap global = new ValueMap(new double[] { 0.1, 1 / 3.0 }, new double[] { Math.PI, 4 }, true);
        final ValueMap other = new ValueMap(new double[] { 0.1 }, new double[] { 1 / 7.0 }, true);
        return new LocalHistogramHarmonization(List.of(new MapGrid(2, 1, global, List.of(global, other)),
            new MapGrid(1, 1, other, List.of(other))), 0.9,
            new LocalHistogramHarmonization.Extent(-0.5, 0, 7, 5 / 3.0));
    }

    @Test
    void partsThatNeedTheSceneAndLocalMapsRoundTrip() {
        final ValueMap constant = new ValueMap(new double[] { 0, 1 }, new double[] { 0, 2 });
        final ValueMap straight = new ValueMap(new double[] { 0, 1 }, new double[] { 0, 2 }, true);
        for (final Harmonization lambda : List.of(local(), ContrastHarmonization.own(Math.E, 0),
            ContrastHarmonization.common(new double[] { 1 / 3.0, -1 }, 1),
            new ContrastHarmonization(new double[] { 0, 0 }, 0.01, new int[2][0]),
            new HistogramHarmonization(List.of(constant, straight))))
        {
            assertEquals(with(lambda), ModelJson.fromJson(ModelJson.toJson(with(lambda)), "scene"));
        }
        assertFalse(ModelJson.toJson(everything()).contains("straightTails"), "old readers read it as they did");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"strength\": 0.9 | \"strength\": 1.1 | strength",
        "\"across\": 2 | \"across\": 3 | 3 x 1",
        "\"across\": 2 | \"across\": 1e9 | 1000000000 x 1",
        "\"across\": 2 | \"across\": -2 | -2 x 1",
        "\"down\": 1 | \"down\": 0.5 | whole number",
        "\"floor\": 3.3333333333333335E-5 | \"floor\": -1 | floor of -1",
        "\"extent\": [ | \"extent\": [1, | 4 numbers",
        "\"global\": true | \"global\": \"yes\" | neither true nor false",
        "\"straightTails\": { | \"straightTails\": 1, \"x\": { | straightTails is not an object",
        "\"type\": \"scene\" | \"type\": \"seen\" | none of" })
    void brokenLocalModelsAreRefused(final String before, final String after, final String expected) {
        isRefused(ModelJson.toJson(with(local())), before, after, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"darkQuantile\": 0.001 | \"darkQuantile\": 2 | quantile 2",
        "\"kappa\": [ | \"kappa\": [ 1, | contrast harmonization",
        "\"darkBands\": [ | \"darkBands\": [ [0.5], | whole number",
        "\"darkBands\": [ | \"darkBands\": [ [7], | contrast harmonization",
        "\"type\": \"contrast\" | \"type\": \"histogram\" | bands is missing" })
    void brokenContrastModelsAreRefused(final String before, final String after, final String expected) {
        isRefused(ModelJson.toJson(with(ContrastHarmonization.own(1, 2))), before, after, expected);
    }

    private static void isRefused(final String json, final String before, final String after, final String expected) {
        assertTrue(json.contains(before), before);
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> ModelJson.fromJson(json.replace(before, after), "broken.json"));
        assertTrue(e.getMessage().startsWith("broken.json"), e.getMessage());
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }

    @Test
    void presetsRoundTrip() {
        for (final String name : Presets.names()) {
            final DegradationModel model = Presets.of(name).orElseThrow();
            assertEquals(model, ModelJson.fromJson(ModelJson.toJson(model), name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"sigma\": 3.0 | \"sigma\": -1 | bands[0].kernel",
        "\"sigma\": 3.0 | \"sigma\": 1e999 | sigma is not a finite number",
        "\"sigma\": 3.0 | \"sigma\": \"wide\" | sigma is not a number",
        "\"size\": 13 | \"size\": 12 | odd",
        "\"size\": 13 | \"size\": 1.5 | whole number",
        "\"version\": 1 | \"version\": 2 | update PairForge",
        "\"version\": 1 | \"version\": 0 | model version 0",
        "\"type\": \"gaussian\" | \"type\": \"lorentz\" | none of",
        "\"resampling\": \"bilinear\" | \"resampling\": \"magic\" | bilinear",
        "\"factor\": 4.0 | \"factor\": 0.5 | factor of 0.5",
        "\"order\": \"blur,harmonize,noise\" | \"order\": \"noise\" | stage order",
        "pairforge-degradation-model | something-else | is no degradation model" })
    void brokenModelsAreRefusedInOneSentence(final String before, final String after, final String expected) {
        isRefused(ModelJson.toJson(Presets.sen2naip()), before, after, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | not an object", "{ | no JSON file", "[1,2] | not an object",
        "{} | is no degradation model" })
    void whatIsNoModelIsRefused(final String text, final String expected) {
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> ModelJson.fromJson(text, "x.json"));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ModelJson.fromJson("[".repeat(1_000_000), "x.json"));
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        final IOException missing =
            assertThrows(IOException.class, () -> ModelJson.read(folder.resolve("nothing.json")));
        assertTrue(missing.getMessage().contains("sen2naip"), missing.getMessage());
        final IOException directory = assertThrows(IOException.class, () -> ModelJson.read(folder));
        assertTrue(directory.getMessage().contains("is a folder"), directory.getMessage());
        Files.createDirectories(folder);
    }

    @Test
    void harmonizationOfOtherBandCountIsRefused() {
        final ValueMap map = new ValueMap(new double[] { 0, 1 }, new double[] { 0, 1 });
        assertThrows(IllegalArgumentException.class,
            () -> Presets.sen2naip().withHarmonization(new HistogramHarmonization(List.of(map, map))));
        assertEquals(new NoHarmonization(), Presets.sen2naip().harmonization());
    }
}
