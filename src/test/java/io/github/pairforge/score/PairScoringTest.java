package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.align.WindowMatcher;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.sample.SamplePair;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;
import io.github.pairforge.testing.TestImages;

import net.imglib2.parallel.Parallelization;

class PairScoringTest {

    private static SamplePair sample;

    @BeforeAll
    static void makeSample() throws IOException {
        sample = SamplePair.of(5, 256, 4, Progress.NONE);
    }

    private static ScoredPair score(final RasterSource hr, final RasterSource lr) throws IOException {
        return PairScoring.score(Pair.of(hr, lr), new WindowMatcher(), ScoreSettings.DEFAULT, Progress.NONE);
    }

    /** LR moved on the ground: what has to be added to its positions is the opposite. */
    private static Raster moved(final Raster lr, final double right, final double down) {
        final double[] t = lr.grid().transform();
        t[0] += right * t[1];
        t[3] += down * t[5];
        return new Raster(lr.pixels(), new Grid(t, lr.grid().crs(), lr.grid().width(), lr.grid().height()),
            lr.bands(), lr.name());
    }

    @Test
    void goodPairIsAccepted() throws IOException {
        final ScoredPair scored = score(sample.hr(), sample.lr());
        final AlignmentScore alignment = scored.score().alignment();
        assertEquals(Verdict.ACCEPT, scored.score().verdict(), scored.score().checks().toString());
        assertEquals(0, alignment.shift().shift().length(), 0.05);
        assertEquals(4, alignment.factor());
        assertEquals(10, alignment.metresPerPixel(), 1e-9);
        assertTrue(alignment.tiePoints().inlierShare() > 0.8);
        assertEquals(4, scored.score().spectral().meanAbsolute().length);
        assertEquals(List.of(), scored.notes());
    }

    @ParameterizedTest
    @CsvSource({ "0.5, -0.3, ACCEPT", "-1.5, 0.4, REJECT", "0, 2.25, REJECT" })
    void shiftIsFoundRemovedAndJudged(final double dx, final double dy, final Verdict verdict) throws IOException {
        final ScoredPair scored = score(sample.hr(), moved(sample.lr(), -dx, -dy));
        final AlignmentScore alignment = scored.score().alignment();
        assertEquals(verdict, alignment.check().verdict(), alignment.check().reason());
        assertEquals(dx, alignment.shift().shift().dx(), 0.05);
        assertEquals(dy, alignment.shift().shift().dy(), 0.05);
        assertEquals(10 * dx, alignment.shiftInMetres().dx(), 0.5);
        assertEquals(4 * dy, alignment.shiftInHrPixels().dy(), 0.2);
        assertEquals(0, alignment.residual().shift().length(), 0.02);
        assertTrue(alignment.similarityAfter() > alignment.similarityBefore() + 0.02);
        // A shift is no difference of spectra.
        final ScoredPair unmoved = score(sample.hr(), sample.lr());
        assertEquals(unmoved.score().spectral().matched().perPixel(), scored.score().spectral().matched().perPixel(),
            0.03);
        assertTrue(scored.score().spectral().asTheyLie().perPixel()
            > scored.score().spectral().matched().perPixel() + 0.1);
    }

    /** Unmatched angles do not see a brighter image, matched ones do not see another tone curve of a band either. */
    @Test
    void brightnessIsNoSpectrum() throws IOException {
        final ScoredPair plain = score(sample.hr(), sample.lr());
        final ScoredPair bright = score(sample.hr().withReflectance(new Reflectance(2, 0)), sample.lr());
        assertEquals(plain.score().spectral().raw().perPixel(), bright.score().spectral().raw().perPixel(), 0.01);
        final ScoredPair toned = score(sample.hr().with((band, tile, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * (1 + 0.3f * band) + 0.02f;
            }
        }), sample.lr());
        assertEquals(plain.score().spectral().matched().perPixel(), toned.score().spectral().matched().perPixel(),
            0.01);
        assertTrue(
            Math.abs(toned.score().spectral().raw().perPixel() - plain.score().spectral().raw().perPixel()) > 0.5);
    }

    @Test
    void bandsOfAnotherOrderAreSeenInTheAngle() throws IOException {
        final ScoredPair swapped =
            score(sample.hr().withBands(3, 1, 2, 0).withBandsCalled(sample.hr().bands()), sample.lr());
        assertEquals(Verdict.REJECT, swapped.score().spectral().check().verdict());
    }

    @Test
    void nodataIsLeftOut() throws IOException {
        final ScoredPair scored = score(sample.hr(), sample.lr().with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                if (tile.y() + i / tile.width() < 8) {
                    values[i] = Float.NaN;
                }
            }
        }));
        assertEquals(Verdict.ACCEPT, scored.score().verdict(), scored.score().checks().toString());
        assertEquals(64 * 56, scored.score().spectral().matched().pixels(), 64 * 2);
    }

    @Test
    void unrelatedImagesAreNotAccepted() throws IOException {
        final ScoredPair scored = score(sample.hr(), SamplePair.of(6, 256, 4, Progress.NONE).lr());
        assertTrue(scored.score().alignment().check().verdict().compareTo(Verdict.REJECT) >= 0,
            scored.score().alignment().check().toString());
        assertEquals(Verdict.REJECT, scored.score().spectral().check().verdict());
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 8 })
    void threadsDoNotMatter(final int threads) throws IOException {
        final AtomicReference<ScoreFigures> one = new AtomicReference<>();
        final AtomicReference<ScoreFigures> many = new AtomicReference<>();
        final Raster lr = moved(sample.lr(), 0.3, 0.2);
        Parallelization.runWithNumThreads(1, () -> one.set(figures(lr)));
        Parallelization.runWithNumThreads(threads, () -> many.set(figures(lr)));
        assertEquals(one.get(), many.get());
    }

    private static ScoreFigures figures(final Raster lr) {
        try {
            return score(sample.hr(), lr).figures();
        }
        catch (final IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void storedFiguresGiveTheSameAnswers() throws IOException {
        final ScoredPair scored = score(sample.hr(), sample.lr());
        assertEquals(scored.score().checks(), scored.figures().checks(ScoreSettings.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(floats = { 0.2f, Float.NaN })
    void emptyAndConstantImagesFailWithAReason(final float value) throws IOException {
        final ScoredPair scored = score(TestImages.square(2.5, 128, 2).raster(),
            TestImages.square(10, 32, 2).with((b, x, y) -> value).raster());
        for (final Check check : scored.score().checks()) {
            assertEquals(Verdict.FAILED, check.verdict(), check.toString());
            assertTrue(check.reason().endsWith("."), check.reason());
        }
        assertTrue(Double.isNaN(scored.figures().similarityBefore()));
        assertTrue(!scored.score().alignment().shift().shift().isKnown());
    }

    /** One band that is constant would be made equal by histogram matching: an angle of less than it is. */
    @Test
    void oneConstantBandIsNamed() throws IOException {
        final ScoredPair scored = score(TestImages.square(2.5, 128, 2).raster(),
            TestImages.square(10, 32, 2).withBand(1, (b, x, y) -> 0.1).raster());
        assertEquals(Verdict.FAILED, scored.score().spectral().check().verdict());
        assertTrue(scored.score().spectral().check().reason().contains("band 2"));
    }

    @Test
    void onePixelIsNotAccepted() throws IOException {
        final ScoredPair scored =
            score(TestImages.square(2.5, 4, 2).raster(), TestImages.square(10, 1, 2).raster());
        assertEquals(Verdict.FAILED, scored.score().verdict());
    }

    @Test
    void theCentreOfALargeImageIsScoredAndSaid() throws IOException {
        final ScoredPair scored = score(strip(2, 5), strip(1, 10));
        assertEquals(PairScoring.LONGEST_SIDE, scored.lr().grid().width());
        assertEquals(20, scored.lr().grid().height());
        assertEquals(500_000 + 10 * 52, scored.lr().grid().transform()[0], 1e-6);
        assertTrue(scored.notes().get(0).contains("4200 x 20"), scored.notes().toString());
    }

    private static Raster strip(final int factor, final double metres) {
        final int width = 4200 * factor;
        final float[] plane = new float[width * 20 * factor];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) TestImages.texture(0, i % width / factor, i / width / factor);
        }
        return Rasters.metric(metres, width, 20 * factor, plane);
    }

    @Test
    void differentBandsAreRefused() {
        final String said = assertThrows(IllegalArgumentException.class,
            () -> score(TestImages.square(2.5, 128, 4).raster(), TestImages.square(10, 32, 3).raster())).getMessage();
        assertTrue(said.contains("4") && said.contains("3") && said.contains("bands"), said);
    }

    @Test
    void cancelStops() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> PairScoring.score(Pair.of(sample.hr(), sample.lr()),
            new WindowMatcher(), ScoreSettings.DEFAULT, cancelled));
    }

    /** SPOT and Sentinel-2 of the same place; shifts measured independently. */
    @Tag("shared")
    @ParameterizedTest
    @CsvSource({ "Landcover-769486, ACCEPT", "Landcover-777404, ACCEPT", "UNHCR-NGAs036019, UNDECIDED" })
    void realPairs(final String name, final Verdict alignment) throws IOException {
        final JsonObject wanted = SharedData.json("real/pairs_utm/" + name + "/shift.json");
        try (RasterSource hr = new GeoTiffReader().open(SharedData.file("real/pairs_utm/" + name + "/hr.tif"));
            RasterSource lr = new GeoTiffReader().open(SharedData.file("real/pairs_utm/" + name + "/lr.tif")))
        {
            final ScoredPair scored = score(hr.withReflectance(new Reflectance(1e-4, 0)), lr);
            final AlignmentScore found = scored.score().alignment();
            assertEquals(wanted.get("dx").getAsDouble(), found.shift().shift().dx(), 0.15);
            assertEquals(wanted.get("dy").getAsDouble(), found.shift().shift().dy(), 0.15);
            assertEquals(alignment, found.check().verdict(), found.check().reason());
            assertTrue(found.similarityAfter() > found.similarityBefore());
            assertTrue(scored.score().spectral().matched().perPixel() < scored.score().spectral().raw().perPixel());
        }
    }
}
