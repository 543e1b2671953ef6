package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.Window;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

/** Shifts that others measured; {@link ShiftsTest} claims the same of images made up here. */
@Tag("shared")
class ShiftGoldenTest {

    private static final double WITHIN = 0.15;

    /** scikit-image 0.19.3, phase_cross_correlation(reference, moving, upsample_factor=…). */
    @ParameterizedTest
    @ValueSource(strings = { "d_fourier_0", "d_fourier_0_nonorm", "d_fourier_1", "d_fourier_1_nonorm", "d_real_crop",
        "d_real_crop_uf10" })
    void periodicCorrelationIsThatOfScikitImage(final String name) {
        final JsonObject golden = SharedData.golden(name);
        final boolean whitened = !golden.getAsJsonObject("params").has("normalization");
        final Shift found = Shifts.correlate(image(SharedData.array(name, "reference")),
            image(SharedData.array(name, "moving")), whitened ? ShiftMethod.PHASE : ShiftMethod.DFT);
        final JsonArray yx = golden.getAsJsonObject("outputs").getAsJsonObject("values").getAsJsonArray("shift_yx");
        // Theirs lies on a grid of that many steps per pixel.
        final double steps = golden.getAsJsonObject("params").get("upsample_factor").getAsDouble();
        assertEquals(yx.get(0).getAsDouble(), Math.rint(found.dy() * steps) / steps, 0.02);
        assertEquals(yx.get(1).getAsDouble(), Math.rint(found.dx() * steps) / steps, 0.02);
    }

    private static RandomAccessibleInterval<FloatType> image(final Npy array) {
        final float[] values = new float[array.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.values()[i];
        }
        return ArrayImgs.floats(values, array.shape()[1], array.shape()[0]);
    }

    /** shift.json of each pair, found by minimising the squared difference over shift, blur and radiometry. */
    @ParameterizedTest
    @ValueSource(strings = { "Landcover-769486", "Landcover-777404", "UNHCR-NGAs036019" })
    void realPairsLieWhereTheyWereFoundToLie(final String name) throws IOException {
        final String folder = "real/pairs_utm/" + name;
        final Raster lr = load(folder + "/lr.tif");
        final ShiftEstimate e = estimate(load(folder + "/hr.tif"), lr.pixels());
        final JsonObject truth = SharedData.json(folder + "/shift.json");
        assertTrue(e.isFound(), e.reason());
        assertEquals(truth.get("dx").getAsDouble(), e.shift().dx(), WITHIN, e.toString());
        assertEquals(truth.get("dy").getAsDouble(), e.shift().dy(), WITHIN, e.toString());
    }

    /** Residual shifts in shared/real/README.md; the LR files are copies with duplicated rows and columns. */
    @Test
    void deliveredPairsLieWhereTheirReadmeSays() throws IOException {
        final Object[][] known = { { "Landcover-769486", 0.20, 0.15 }, { "UNHCR-NGAs036019", -0.90, 0.25 },
            { "Landcover-777404", -0.20, 0.10 } };
        for (final Object[] pair : known) {
            final String folder = "real/worldstrat_" + pair[0];
            final RandomAccessibleInterval<FloatType> all = load(folder + "/lr_s2_l2a_12band_10m.tiff").pixels();
            final RandomAccessibleInterval<FloatType> lr = Views.stack(List.of(3, 2, 1, 7).stream()
                .map(b -> Views.hyperSlice(all, 2, (long) b)).toList());
            final ShiftEstimate e = estimate(load(folder + "/hr_spot_rgbn_6m.tiff"), lr);
            assertTrue(e.isFound(), e.reason());
            assertEquals((double) pair[1], e.shift().dx(), 2 * WITHIN, e.toString());
            assertEquals((double) pair[2], e.shift().dy(), 2 * WITHIN, e.toString());
        }
    }

    /** The last whole HR pixels that fill no LR pixel are left out where HR is exactly 5:3 to it. */
    private static ShiftEstimate estimate(final Raster hr, final RandomAccessibleInterval<FloatType> lr) {
        final int w = (int) hr.grid().width();
        final int h = (int) hr.grid().height();
        final int lw = (int) lr.dimension(0);
        final int lh = (int) lr.dimension(1);
        final boolean placed = hr.grid().transform()[1] != 1;
        final Grid.Relation relation = placed ? new Grid.Relation(5 / 3.0, 5 / 3.0, 0, 0)
            : new Grid.Relation(w / (double) lw, h / (double) lh, 0, 0);
        final BlurResample operator =
            BlurResample.of(new GaussianKernel(0.83, 7), Resampling.AREA, relation, w, h, lw, lh);
        final float[] down = new float[lw * lh * 4];
        for (int b = 0; b < 4; b++) {
            final float[] plane = new float[lw * lh];
            operator.compute(hr.plane(b), new Window(0, 0, w, h), new Tile(0, 0, 0, lw, lh), plane);
            System.arraycopy(plane, 0, down, b * plane.length, plane.length);
        }
        return Shifts.estimate(ArrayImgs.floats(down, lw, lh, 4), lr, ShiftSettings.DEFAULT);
    }

    private static Raster load(final String path) throws IOException {
        return RasterLoading.load(new GeoTiffReader().open(SharedData.file(path)), Progress.NONE);
    }
}
