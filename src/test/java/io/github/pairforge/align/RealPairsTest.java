package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

import io.github.pairforge.blur.Blurs;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.testing.SharedData;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/** SPOT 6/7 and Sentinel-2 of the same place, days apart; {@link WindowMatcherTest} has the same with known shifts. */
@Tag("shared")
class RealPairsTest {

    private static final RasterReaders READERS = new RasterReaders(List.of(new GeoTiffReader()));

    @ParameterizedTest
    @ValueSource(strings = { "Landcover-769486", "Landcover-777404", "UNHCR-NGAs036019" })
    void tiePointsAgreeOnTheKnownShift(final String name) throws IOException {
        final String folder = "real/pairs_utm/" + name + "/";
        final JsonObject known = SharedData.json(folder + "shift.json");
        try (RasterFile hr = READERS.open(SharedData.file(folder + "hr.tif"));
            RasterFile lr = READERS.open(SharedData.file(folder + "lr.tif")))
        {
            final Pair pair = Pair.of(hr, lr);
            final Raster fine = RasterLoading.load(pair.hr(), Progress.NONE);
            final Raster moving = RasterLoading.load(pair.lr(), Progress.NONE);
            final RandomAccessibleInterval<FloatType> degraded =
                Raster.allocate(moving.grid().width(), moving.grid().height(), fine.bands().size());
            Blurs.blurResample(fine.pixels(), new GaussianKernel(1.2, 11), Resampling.AREA, pair.relation().factor(),
                degraded);
            final Raster reference = new Raster(degraded, moving.grid(), fine.bands(), "degraded HR");
            final TiePoints points = Ransac.judge(moving.grid(),
                new WindowMatcher().match(reference, moving, MatchSettings.DEFAULT, Progress.NONE),
                new OutlierSettings(Transform.Kind.TRANSLATION, 0.75, 8, 0));
            final Transform found = points.transform().orElseThrow();
            assertTrue(points.inlierShare() > 0.9, "share of inliers " + points.inlierShare());
            assertEquals(known.get("dx").getAsDouble(), found.x0(), 0.15);
            assertEquals(known.get("dy").getAsDouble(), found.y0(), 0.15);
        }
    }
}
