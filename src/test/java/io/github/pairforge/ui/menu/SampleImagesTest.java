package io.github.pairforge.ui.menu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;
import ij.io.FileInfo;

import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** File > Open Samples > PairForge. */
class SampleImagesTest {

    @TempDir
    private static Path folder;
    private static ImagePlus hr;
    private static ImagePlus lr;

    @BeforeAll
    static void open() throws IOException {
        hr = SampleImages.open(folder.resolve("made/on demand"), "hr");
        lr = SampleImages.open(folder.resolve("made/on demand"), "lr");
    }

    /** A record of a run names an input by its file and hash. */
    @Test
    void imagesAreBackedByAFileOfTheRepositorysBytes() throws IOException {
        for (final ImagePlus image : new ImagePlus[] { hr, lr }) {
            final FileInfo info = image.getOriginalFileInfo();
            final Path file = Path.of(info.getFilePath());
            assertEquals(folder.resolve("made/on demand"), file.getParent());
            assertArrayEquals(Files.readAllBytes(Path.of("sample-data", image == hr ? "hr.tif" : "lr.tif")),
                Files.readAllBytes(file));
            assertEquals(image.getTitle(), info.fileName);
            assertEquals(FileInfo.UNKNOWN, info.fileFormat, "File > Save would replace the sample");
        }
    }

    @Test
    void theyAreReflectanceWithPixelSizeAndBandNames() {
        assertEquals("pairforge-hr.tif", hr.getTitle());
        assertEquals(384, hr.getWidth());
        assertEquals(96, lr.getWidth());
        assertEquals(4, hr.getNChannels());
        assertEquals("NIR", hr.getStack().getSliceLabel(4));
        assertEquals(2.5, hr.getCalibration().pixelWidth);
        assertEquals(10, lr.getCalibration().pixelHeight);
        assertEquals("m", lr.getCalibration().getUnit());
        assertTrue(hr.getDisplayRangeMax() > 0.05 && hr.getDisplayRangeMax() < 0.6, hr.toString());
        assertEquals(0.3, hr.getStack().getProcessor(4).getStats().mean, 0.1);
    }

    @Test
    void aFileThatWasChangedIsMadeAgain() throws IOException {
        final Path changed = Files.createDirectory(folder.resolve("changed")).resolve("pairforge-lr.tif");
        Files.writeString(changed, "something else");
        assertEquals(96, SampleImages.open(changed.getParent(), "lr").getHeight());
        assertArrayEquals(Files.readAllBytes(Path.of("sample-data/lr.tif")), Files.readAllBytes(changed));
    }

    @Test
    void thereIsNoOtherSample() {
        assertTrue(assertThrows(IOException.class, () -> SampleImages.open(folder, "pan")).getMessage()
            .contains("there are hr and lr"));
    }

    /** What the OK button does at once: the defaults of Degrade to Sensor fit the sample. */
    @Test
    void defaultsOfTheDegradationMakeAnImageThatResemblesTheRealOne() throws IOException {
        try (Context context = new Context(PairForgeService.class)) {
            final TaskResult made = context.service(PairForgeService.class)
                .degrade(DegradeTask.of(ImageInput.of(hr), "sen2naip").withLr(ImageInput.of(lr)));
            assertEquals(96, made.grid().width());
            assertEquals(0.0203, made.comparison().orElseThrow().meanAbsoluteError(), 0.0005);
        }
    }
}
