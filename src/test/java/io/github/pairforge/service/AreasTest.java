package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;

import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.SmallPair;

/** Selections are the area that is worked on, alike for every kind of placing. */
class AreasTest {

    private static final int F = 4;

    @TempDir
    private static Path folder;
    private static Context context;
    private static PairForgeService forge;
    private static SmallPair pair;

    private ImagePlus hr;
    private ImagePlus lr;

    @BeforeAll
    static void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        pair = SmallPair.write(folder);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    @BeforeEach
    void open() {
        hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
    }

    private static ImagePlus withoutPlace(final Raster image, final String title) {
        return ImagePlusRasters.toImagePlus(new Raster(image.pixels(),
            Grid.ofPixels(image.grid().width(), image.grid().height()), image.bands(), title), title);
    }

    private DegradeTask task(final boolean sameExtent) {
        return DegradeTask.of(ImageInput.of(hr), "gaussian").withLr(ImageInput.of(lr)).withSameExtent(sameExtent);
    }

    private static void assertSame(final Raster wanted, final Raster found) {
        assertEquals(wanted.grid(), found.grid());
        for (int b = 0; b < wanted.bands().size(); b++) {
            assertArrayEquals(wanted.plane(b), found.plane(b));
        }
    }

    private static Raster crop(final Raster image, final int x, final int y, final int w, final int h)
        throws IOException
    {
        final float[][] planes = new float[image.bands().size()][w * h];
        image.read(x, y, w, h, planes);
        return Raster.wrap(planes, image.grid().crop(x, y, w, h), image.bands(), image.name());
    }

    @Test
    void aRectangleIsWorkedOnAsIfItHadBeenCroppedBefore() throws IOException {
        hr.setRoi(8, 20, 48, 40);
        final TaskResult made = forge.degrade(DegradeTask.of(ImageInput.of(hr), "gaussian").withFactor(F));
        final ImagePlus cropped = ImagePlusRasters.toImagePlus(crop(pair.pair().hr(), 8, 20, 48, 40), "hr");
        assertSame(forge.degrade(DegradeTask.of(ImageInput.of(cropped), "gaussian").withFactor(F)).raster()
            .orElseThrow(), made.raster().orElseThrow());
        assertEquals(pair.pair().hr().grid().worldX(8, 20), made.grid().worldX(0, 0));
        assertEquals(pair.pair().hr().grid().worldY(8, 20), made.grid().worldY(0, 0));
        assertTrue(made.notes().contains("Of hr 48 x 40 pixels from column 8, row 20 were used, as selected."),
            made.notes().toString());
    }

    @Test
    void nothingOrAllSelectedIsTheWholeImage() throws IOException {
        final TaskResult none = forge.degrade(DegradeTask.of(ImageInput.of(hr), "gaussian").withFactor(F));
        hr.setRoi(0, 0, 128, 128);
        final TaskResult all = forge.degrade(DegradeTask.of(ImageInput.of(hr), "gaussian").withFactor(F));
        assertSame(none.raster().orElseThrow(), all.raster().orElseThrow());
        assertEquals(none.notes(), all.notes());
    }

    @Test
    void aModelSaysWhichAreaItIsFrom() throws IOException {
        hr.setRoi(9, 20, 48, 40);
        final Path model = folder.resolve("model.json");
        forge.degrade(task(false).withOutputs(Outputs.NONE.withModel(model)));
        assertEquals(List.of("hr (48 x 40 pixels from column 9, row 20)", "lr"), ModelJson.read(model).provenance()
            .inputs().stream().map(i -> i.file()).toList());
    }

    @Test
    void theGeoTiffOfAnAreaLiesWhereTheAreaLies() throws IOException {
        hr.setRoi(9, 20, 48, 40);
        final Path file = folder.resolve("area.tif");
        forge.degrade(task(false).withOutputs(Outputs.NONE.withImage(file)));
        try (RasterFile written = forge.open(file)) {
            assertEquals(11, written.grid().width());
            assertEquals(pair.pair().lr().grid().worldX(3, 5), written.grid().worldX(0, 0));
            assertEquals(pair.pair().lr().grid().worldY(3, 5), written.grid().worldY(0, 0));
        }
    }

    @Test
    void whereNoCornersMeetTheSentenceSaysSo() throws IOException {
        hr = withoutPlace(crop(pair.pair().hr(), 0, 0, 125, 125), "hr");
        lr = withoutPlace(crop(pair.pair().lr(), 0, 0, 31, 31), "lr");
        hr.setRoi(10, 10, 100, 100);
        final String sentence =
            assertThrows(IllegalArgumentException.class, () -> forge.degrade(task(true))).getMessage();
        assertTrue(sentence.contains("meet nowhere inside"), sentence);
        hr.deleteRoi();
        assertEquals(31, forge.degrade(task(true)).grid().width());
    }

    @Test
    void whatIsSelectedDuringARunChangesNothing() throws IOException {
        final CompareTask task = CompareTask.of(ImageInput.of(hr), ImageInput.of(lr), "gaussian");
        hr.setRoi(0, 0, 96, 96);
        final CompareResult still = forge.compare(task);
        final CompareResult disturbed = forge.compare(task, new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
                hr.setRoi(32, 32, 64, 64);
                lr.setRoi(8, 8, 16, 16);
            }

            @Override
            public boolean isCancelled() {
                hr.setRoi(32, 32, 64, 64);
                lr.setRoi(8, 8, 16, 16);
                return false;
            }
        });
        assertEquals(still.likeness().findings(), disturbed.likeness().findings());
        assertEquals(still.notes(), disturbed.notes());
    }

    @Test
    void outsideARoundSelectionIsNodata() throws IOException {
        final Roi circle = new OvalRoi(10, 10, 30, 20);
        hr.setRoi(circle);
        final Raster out = forge.load(ImageInput.of(hr), Progress.NONE).raster().orElseThrow();
        assertEquals(30, out.grid().width());
        assertEquals(20, out.grid().height());
        final float[] whole = pair.pair().hr().plane(1);
        final float[] part = out.plane(1);
        int inside = 0;
        for (int i = 0; i < part.length; i++) {
            final int x = 10 + i % 30;
            final int y = 10 + i / 30;
            assertEquals(circle.contains(x, y) ? whole[y * 128 + x] : Float.NaN, part[i]);
            inside += circle.contains(x, y) ? 1 : 0;
        }
        assertTrue(inside > 400 && inside < 600, "inside: " + inside);
    }

    @Test
    void aSelectionOfHrGivesTheGroundOfBoth() throws IOException {
        // From column 9 to 57: the whole LR pixels in it are 3 to 13.
        hr.setRoi(9, 20, 48, 40);
        final TaskResult placed = forge.degrade(task(false));
        assertEquals(pair.pair().lr().grid().crop(3, 5, 11, 10), placed.grid());
        hr = withoutPlace(pair.pair().hr(), "hr");
        lr = withoutPlace(pair.pair().lr(), "lr");
        hr.setRoi(9, 20, 48, 40);
        final TaskResult same = forge.degrade(task(true));
        assertEquals(11, same.grid().width());
        assertEquals(10, same.grid().height());
        hr.setRoi(12, 20, 44, 40);
        lr.setRoi(3, 5, 11, 10);
        assertSame(same.raster().orElseThrow(), forge.degrade(task(true)).raster().orElseThrow());
        hr.deleteRoi();
        assertSame(same.raster().orElseThrow(), forge.degrade(task(true)).raster().orElseThrow());
        lr.deleteRoi();
        assertEquals(32, forge.degrade(task(true)).grid().width());
    }

    @Test
    void partnersOfAFileAreCutToo() throws IOException {
        hr = withoutPlace(pair.pair().hr(), "hr");
        hr.setRoi(8, 8, 64, 64);
        final TaskResult made = forge.degrade(DegradeTask.of(ImageInput.of(hr), "gaussian")
            .withLr(ImageInput.of(pair.lr())).withSameExtent(true));
        assertEquals(pair.pair().lr().grid().crop(2, 2, 16, 16), made.grid());
    }

    @Test
    void bothSelectionsCountWhereTheyOverlap() throws IOException {
        hr.setRoi(0, 0, 64, 64);
        lr.setRoi(8, 8, 20, 20);
        assertEquals(pair.pair().lr().grid().crop(8, 8, 8, 8), forge.degrade(task(false)).grid());
        hr = withoutPlace(pair.pair().hr(), "hr");
        hr.setRoi(0, 0, 64, 64);
        assertEquals(pair.pair().lr().grid().crop(8, 8, 8, 8), forge.degrade(task(true)).grid());
    }

    @Test
    void selectionsWithNothingInCommonAreRefused() {
        hr.setRoi(0, 0, 30, 30);
        lr.setRoi(20, 20, 8, 8);
        final String sentence =
            assertThrows(IllegalArgumentException.class, () -> forge.degrade(task(true))).getMessage();
        assertTrue(sentence.contains("no ground in common"), sentence);
        final String placed =
            assertThrows(IllegalArgumentException.class, () -> forge.degrade(task(false))).getMessage();
        assertTrue(placed.contains("do not overlap"), placed);
        lr.deleteRoi();
        hr.setRoi(1, 1, 3, 3);
        final String small =
            assertThrows(IllegalArgumentException.class, () -> forge.degrade(task(true))).getMessage();
        assertTrue(small.contains("holds no whole pixels of both images"), small);
    }

    @Test
    void aSelectionOutsideTheImageIsRefused() {
        hr.setRoi(new Roi(200, 200, 20, 20));
        final String sentence = assertThrows(IllegalArgumentException.class,
            () -> forge.load(ImageInput.of(hr).as("hr"), Progress.NONE)).getMessage();
        assertTrue(sentence.contains("hr: the selection of hr holds no pixel of it"), sentence);
    }

    @Test
    void linesPointsAndTextAreIgnoredWithANote() throws IOException {
        for (final Roi roi : List.of(new Line(1, 1, 50, 60), new PointRoi(5, 6), new TextRoi(3, 3, "text"))) {
            hr.setRoi(roi);
            final TaskResult made = forge.load(ImageInput.of(hr), Progress.NONE);
            assertEquals(pair.pair().hr().grid(), made.grid());
            assertEquals(1, made.notes().stream().filter(n -> n.contains("is no area and was ignored")).count(),
                made.notes().toString());
        }
    }

    @Test
    void whatLiesNowhereDoesNotLieSomewhereWhenItIsCut() throws IOException {
        hr = withoutPlace(pair.pair().hr(), "hr");
        hr.setRoi(20, 30, 40, 40);
        assertFalse(forge.load(ImageInput.of(hr), Progress.NONE).grid().isGeoreferenced());
    }

    @Test
    void harmonizingComparesTheSelectedGroundOfBoth() throws IOException {
        final ImagePlus image = withoutPlace(pair.pair().lr(), "image");
        final ImagePlus reference = withoutPlace(pair.pair().lr(), "reference");
        image.setRoi(4, 6, 20, 16);
        final TaskResult made = forge.harmonize(HarmonizeTask.of(ImageInput.of(image), ImageInput.of(reference))
            .withMethod("local"), Progress.NONE);
        final Raster wanted = crop(pair.pair().lr(), 4, 6, 20, 16);
        final float[] a = wanted.plane(0);
        final float[] b = made.raster().orElseThrow().plane(0);
        // The same pixels on both sides, though only one has a selection: the maps are the identity.
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i], b[i], 0.002f);
        }
    }

    @Test
    void scoresTheSelectedGround() throws IOException {
        hr = withoutPlace(pair.pair().hr(), "hr");
        lr = withoutPlace(pair.pair().lr(), "lr");
        hr.setRoi(0, 0, 96, 96);
        final ScoreResult made = forge.score(hr, lr);
        assertEquals(24, made.scored().lr().grid().width());
        hr.deleteRoi();
        lr.setRoi(0, 0, 24, 24);
        assertEquals(made.scored().score().alignment(), forge.score(hr, lr).scored().score().alignment());
    }
}
