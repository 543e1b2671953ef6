package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Sound files that do not go together, or are not what they should be: one sentence, no output. */
class BadInputTest {

    @TempDir
    private Path folder;
    private Path hr;
    private Path lr;
    private Path out;

    @BeforeEach
    void makePair() throws IOException {
        hr = TestImages.square(2.5, 64, 3).write(folder.resolve("hr.tif"));
        lr = TestImages.square(10, 16, 3).write(folder.resolve("lr.tif"));
        out = folder.resolve("out.tif");
    }

    private static void mentions(final String sentence, final String... words) {
        for (final String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is missing in: " + sentence);
        }
    }

    private String pair(final Path fine, final Path coarse, final Object... more) {
        final Object[] args = new Object[9 + more.length];
        System.arraycopy(new Object[] { "degrade", "--hr", fine, "--lr", coarse, "--model", "identity", "--output",
            out }, 0, args, 0, 9);
        System.arraycopy(more, 0, args, 9, more.length);
        return Cli.fail(folder, args);
    }

    private String alone(final Path image) {
        return Cli.fail(folder, "degrade", "--hr", image, "--model", "identity", "--factor", 4, "--output", out);
    }

    private Path image(final String name, final TestImages image) throws IOException {
        return image.write(folder.resolve(name));
    }

    @Test
    void numbersOfBandsThatDiffer() throws IOException {
        final Path four = image("four.tif", TestImages.square(2.5, 64, 4));
        mentions(pair(four, lr), "four.tif has 4 bands", "lr.tif has 3 bands", "name the bands");
        mentions(Cli.fail(folder, "degrade", "--hr", hr, "--model", "sen2naip", "--output", out), "hr.tif has 3 bands",
            "sen2naip has 4 bands");
        mentions(Cli.fail(folder, "harmonize", "--image", four, "--reference", lr, "--output", out), "four.tif",
            "lr.tif");
    }

    @Test
    void namesOfBandsThatAgreeInPart() throws IOException {
        mentions(pair(image("a.tif", TestImages.square(2.5, 64, 3).named("Red", "Green", "Blue")),
            image("b.tif", TestImages.square(10, 16, 3).named("Red", "Green", "NIR"))), "a.tif", "b.tif",
            "only some names agree");
    }

    @Test
    void otherCoordinateReferenceSystems() throws IOException {
        mentions(pair(hr, image("utm32.tif", TestImages.square(10, 16, 3).on(TestImages.utm(32632)))), "hr.tif",
            "utm32.tif", "EPSG:32633", "EPSG:32632");
    }

    @Test
    void imagesThatDoNotOverlap() throws IOException {
        mentions(pair(hr, image("far.tif", TestImages.square(10, 16, 3).shifted(160, 0))), "hr.tif", "far.tif",
            "do not overlap");
        // By nine tenths of an LR pixel: not one whole pixel is left.
        mentions(pair(hr, image("edge.tif", TestImages.square(10, 16, 3).shifted(151, 0))), "do not overlap");
        mentions(pair(hr, image("moon.tif", TestImages.square(10, 16, 3).shifted(1e7, -1e7))), "do not overlap");
    }

    @Test
    void swappedImages() {
        mentions(pair(lr, hr), "lr.tif and hr.tif", "swapped");
    }

    @Test
    void imagesOfWhichOneHasNoPlace() throws IOException {
        final Path nowhere = image("nowhere.tif", TestImages.square(2.5, 64, 3).withoutPlace());
        mentions(pair(nowhere, lr), "nowhere.tif has no georeference", "--same-extent");
        mentions(pair(hr, image("there.tif", TestImages.square(10, 16, 3).withoutPlace())),
            "there.tif has no georeference");
    }

    @Test
    void digitalNumbersThatClaimToBeReflectance() throws IOException {
        final Path dn = TestImages.square(2.5, 64, 3).write(folder.resolve("dn.tif"),
            GeoTiffOptions.uint16(new Reflectance(1e-4, 0)));
        mentions(Cli.fail(folder, "degrade", "--hr", dn, "--hr-scale", 1, "--model", "identity", "--factor", 4,
            "--output", out), "dn.tif", "--hr-scale 0.0001");
        final Path eight = image("eight.tif", TestImages.square(2.5, 64, 3).with(
            (b, x, y) -> Math.rint(600 * TestImages.texture(b, x, y))));
        mentions(alone(eight), "eight.tif", "--hr-scale", "1/255");
        mentions(pair(hr, image("lr8.tif", TestImages.square(10, 16, 3).with(
            (b, x, y) -> Math.rint(600 * TestImages.texture(b, x, y))))), "lr8.tif", "--lr-scale");
        mentions(Cli.fail(folder, "noise", "--image", eight, "--output", out), "eight.tif", "--image-scale");
        mentions(Cli.fail(folder, "fit-noise", "--scene", eight), "eight.tif", "--scene-scale");
        mentions(Cli.fail(folder, "harmonize", "--image", hr, "--reference", eight, "--output", out), "eight.tif",
            "--reference-scale");
    }

    @Test
    void reflectanceThatIsScaledAgain() {
        mentions(pair(hr, lr, "--hr-scale", 0.0001), "hr.tif", "reflectance already", "--hr-scale 1");
        mentions(pair(hr, lr, "--hr-offset", -0.9), "hr.tif", "--hr-offset");
    }

    @Test
    void bandsWithoutPixels() throws IOException {
        final Path empty = image("empty.tif", TestImages.square(2.5, 64, 3).withBand(1, (b, x, y) -> Double.NaN));
        mentions(alone(empty), "empty.tif", "band 2", "no valid pixel");
        mentions(Cli.fail(folder, "noise", "--image", empty, "--output", out), "empty.tif", "band 2");
        final Path lrEmpty = image("lrempty.tif", TestImages.square(10, 16, 3).withBand(2, (b, x, y) -> Double.NaN));
        mentions(pair(hr, lrEmpty, "--harmonize", "global"), "lrempty.tif", "band 3");
        mentions(pair(empty, lr, "--harmonize", "global"), "empty.tif", "band 2");
        mentions(Cli.fail(folder, "harmonize", "--image", empty, "--reference", lr, "--output", out), "empty.tif",
            "band 2");
        mentions(Cli.fail(folder, "harmonize", "--image", hr, "--reference", lrEmpty, "--output", out), "lrempty.tif",
            "band 3");
        mentions(alone(image("nothing.tif", TestImages.square(2.5, 64, 3).with((b, x, y) -> Double.NaN))),
            "nothing.tif", "band 1");
    }

    @Test
    void constantBands() throws IOException {
        final Path flat = image("flat.tif", TestImages.square(2.5, 64, 3).withBand(0, (b, x, y) -> 0.25));
        mentions(alone(flat), "flat.tif", "band 1", "all pixels are 0.25");
        mentions(Cli.fail(folder, "noise", "--image", flat, "--output", out), "flat.tif", "band 1");
        final Path lrFlat = image("lrflat.tif", TestImages.square(10, 16, 3).withBand(0, (b, x, y) -> 0.25));
        mentions(pair(hr, lrFlat, "--harmonize", "global"), "lrflat.tif", "band 1");
        mentions(pair(flat, lr, "--harmonize", "global"), "flat.tif", "band 1");
        mentions(Cli.fail(folder, "harmonize", "--image", hr, "--reference", lrFlat, "--output", out), "lrflat.tif",
            "band 1");
    }

    @Test
    void infiniteValues() throws IOException {
        final Path inf = image("inf.tif", TestImages.square(2.5, 64, 3).withBand(1,
            (b, x, y) -> x == 17 && y == 33 ? Double.POSITIVE_INFINITY : TestImages.texture(b, x, y)));
        mentions(alone(inf), "inf.tif", "band 2", "infinite");
        mentions(Cli.fail(folder, "noise", "--image", inf, "--output", out), "inf.tif", "band 2");
        mentions(Cli.fail(folder, "harmonize", "--image", inf, "--reference", lr, "--output", out), "inf.tif",
            "band 2");
    }

    @Test
    void imagesWithTooFewPixels() throws IOException {
        final Path one = image("one.tif", TestImages.square(2.5, 1, 3));
        mentions(alone(one), "one.tif", "1 x 1 pixels", "smaller than one output pixel");
        mentions(Cli.fail(folder, "degrade", "--hr", one, "--model", "identity", "--factor", 1, "--output", out),
            "one.tif", "band 1");
        mentions(Cli.fail(folder, "noise", "--image", one, "--output", out), "one.tif");
        mentions(Cli.fail(folder, "harmonize", "--image", one, "--reference", lr, "--output", out), "one.tif");
        mentions(Cli.fail(folder, "degrade", "--hr", image("small.tif", TestImages.square(2.5, 12, 4)), "--output",
            out), "small.tif", "12 x 12", "kernel of 13 x 13");
    }
}
