package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.service.Again;
import io.github.pairforge.service.BatchScoreResult;
import io.github.pairforge.service.ScoreFacts;
import io.github.pairforge.testing.TestImages;

class ScorePicturesTest {

    private static final TestImages IMAGE = TestImages.square(10, 20, 2);

    @Test
    void anglesAreThoseOfGeometryAndNodataHasNone() {
        final Raster reference = IMAGE.with((b, x, y) -> b == 0 ? 0.2 : 0).raster();
        // (1, tan 10°) is 10 degrees from (1, 0).
        final Raster image = IMAGE.with((b, x, y) -> x == 3 && y == 1 ? Double.NaN
            : b == 0 ? 0.2 : x < 10 ? 0 : 0.2 * Math.tan(Math.toRadians(10))).raster();
        final AngleMap map = AngleMap.of(image, reference);
        assertEquals(0, map.degrees()[0], 1e-3);
        assertEquals(10, map.degrees()[19], 1e-3);
        assertTrue(Float.isNaN(map.degrees()[20 + 3]));
        assertEquals(10, map.range(), 1e-9);
        final Panel panel = map.panel("Angles");
        assertEquals(LengthColours.colour(0), panel.image().getRGB(0, 0));
        assertEquals(LengthColours.colour(1), panel.image().getRGB(19, 0));
        assertEquals(0, panel.image().getRGB(3, 1) >>> 24);
        final ImagePlus degrees = map.imagePlus();
        assertEquals(10, degrees.getProcessor().getf(19, 0), 1e-3);
        assertEquals(10, degrees.getCalibration().pixelWidth, 1e-9);
    }

    @Test
    void equalImagesHaveAMapAllTheSame() {
        final Raster image = IMAGE.raster();
        assertEquals(1, AngleMap.of(image, image).range());
        final ImagePlus picture = new ScorePictures().angles(image, image);
        assertTrue(picture.getWidth() > 3 * 400);
    }

    @Test
    void barsStartAtZeroOrOnTheOtherSide() {
        assertEquals(DivergingColours.colour(-1), ColourBar.Scale.DIVERGING.colour(0));
        assertEquals(DivergingColours.colour(0), ColourBar.Scale.DIVERGING.colour(0.5));
        assertEquals(LengthColours.colour(0.5), ColourBar.Scale.FROM_ZERO.colour(0.5));
        assertEquals(ColourBar.Scale.DIVERGING, new ColourBar(1, "reflectance").scale());
    }

    @Test
    void aPageOfManyPairsNamesThoseThatWereLost() {
        final ScoreRow failed =
            new ScoreRow("<b>p1</b>", "hr", "lr", Optional.empty(), "lr does not exist.", List.of());
        final String page = FunnelReport.page(
            new BatchScoreResult(List.of(failed), ScoreSettings.DEFAULT, 0, List.of()),
            new ScoreFacts("1.0", ScoreSettings.DEFAULT, new Again("", Map.of(), "pairforge score --pairs p.csv"),
                List.of(), List.of("Mind this.")))
            .html();
        for (final String words : List.of("0 of 1 pairs", "&lt;b&gt;p1", "lr does not exist.", "ERROR", "Mind this.",
            "score --pairs p.csv"))
        {
            assertTrue(page.contains(words), words);
        }
        assertFalse(page.contains("<b>p1"));
    }
}
