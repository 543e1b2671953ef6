package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.score.Verdict;
import io.github.pairforge.testing.SmallPair;
import io.github.pairforge.testing.TestImages;

class ScoreServiceTest {

    @TempDir
    private Path folder;
    private SmallPair pair;
    private Context context;
    private PairForgeService forge;

    @BeforeEach
    void start() throws IOException {
        pair = SmallPair.write(folder);
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    @Test
    void openImagesAndFilesHaveTheSameScore() throws IOException {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScoreResult files =
            forge.score(ScoreTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())));
        assertEquals(files.scored().figures(), forge.score(hr, lr).scored().figures());
        assertEquals(List.of(), files.pictures());
    }

    @Test
    void imagesWithoutPlaceAreTakenCornerToCorner() throws IOException {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScoreResult placed = forge.score(hr, lr);
        hr.setProp("pairforge.georeference", null);
        lr.setProp("pairforge.georeference", null);
        assertEquals(placed.scored().score().alignment().shift().shift(),
            forge.score(hr, lr).scored().score().alignment().shift().shift());
    }

    @Test
    void picturesComeWithTheirOverlay() throws IOException {
        final ScoreTask task = ScoreTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr()));
        final List<ImagePlus> pictures =
            forge.score(task.withOutputs(task.outputs().withPreview(true))).pictures();
        assertEquals(4, pictures.size());
        assertTrue(pictures.get(0).getOverlay().size() > 0);
        assertEquals(2, pictures.get(1).getNFrames());
        assertEquals(32, pictures.get(1).getBitDepth());
        assertEquals(32, pictures.get(3).getBitDepth());
    }

    @Test
    void matchersAreFoundByName() {
        assertEquals("windows", forge.matchers().get(0));
        final ScoreTask task =
            ScoreTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())).withMatcher("superglue");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> forge.score(task)).getMessage()
            .contains("windows"));
    }

    /** Cancels once some pairs are done. */
    private static Progress until(final int pairs) {
        return new Progress() {

            private volatile long done;

            @Override
            public void update(final String stage, final long finished, final long total) {
                done = Math.max(done, finished);
            }

            @Override
            public boolean isCancelled() {
                return done >= pairs;
            }
        };
    }

    @Test
    void cancelKeepsWhatIsDone() throws IOException {
        final StringBuilder rows = new StringBuilder("hr,lr\n");
        for (int i = 0; i < 12; i++) {
            rows.append(pair.hr().getFileName()).append(',').append(pair.lr().getFileName()).append('\n');
        }
        final Path list = Files.writeString(folder.resolve("pairs.csv"), rows);
        final Path scores = folder.resolve("scores.csv");
        final BatchScoreTask task = BatchScoreTask.of(list.toFile(), scores.toFile());
        final String sentence =
            assertThrows(CancellationException.class, () -> forge.scorePairs(task, until(3))).getMessage();
        assertTrue(sentence.contains("scores.csv.part"), sentence);
        assertFalse(Files.exists(scores));
        assertTrue(Files.readAllLines(folder.resolve("scores.csv.part")).size() > 3);
        final BatchScoreResult result = forge.scorePairs(task);
        assertTrue(result.reused() > 0 && result.rows().size() == 12, "reused " + result.reused());
        assertEquals(12, result.count(Verdict.ACCEPT) + result.count(Verdict.UNDECIDED));
        assertFalse(Files.exists(folder.resolve("scores.csv.part")));
    }

    @Test
    void noAngleIsGivenWhereThereAreNoSpectra() throws IOException {
        final Path grey = TestImages.square(10, 64, 3).with((b, x, y) -> TestImages.texture(0, x, y))
            .write(folder.resolve("grey.tif"));
        final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
            () -> forge.spectralAngle(AngleTask.of(ImageInput.of(grey), ImageInput.of(grey))));
        assertTrue(refused.getMessage().contains("hold the same pixels"), refused.getMessage());
    }

    @Test
    void anglesOfAnImageWithItselfAreZero() throws IOException {
        final AngleResult result =
            forge.spectralAngle(AngleTask.of(ImageInput.of(pair.lr()), ImageInput.of(pair.lr())));
        assertEquals(0, result.angles().score().matched().perPixel(), 1e-3);
        assertEquals(32, result.image().getWidth());
        final AngleResult finer =
            forge.spectralAngle(AngleTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())).withPreview(true));
        assertTrue(finer.picture().isPresent());
        // The mean of the map is the angle over pixels.
        double sum = 0;
        for (final float v : finer.map().plane(0)) {
            sum += v;
        }
        assertEquals(finer.angles().score().matched().perPixel(), sum / 1024, 1e-4);
    }
}
