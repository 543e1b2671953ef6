package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.testing.Rasters;

/** Nodata, tiles and images that are hardly there. */
class LocalMasksTest {

    private static final int SIZE = 320;

    private static float[] scene(final long seed, final double gain) {
        final Random random = new Random(seed);
        final float[] out = new float[SIZE * SIZE];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (gain * (0.2 + 0.05 * Math.sin(i % SIZE / 6.0) * Math.cos(i / SIZE / 8.0)
                + 0.05 * random.nextDouble()));
        }
        return out;
    }

    private static float[] local(final float[] image, final Img<BitType> mask, final float[] reference,
        final Img<BitType> referenceMask)
    {
        final float[] out = new float[image.length];
        Harmonizations.matchHistogramLocal(ArrayImgs.floats(image, SIZE, SIZE), mask,
            ArrayImgs.floats(reference, SIZE, SIZE), referenceMask, 40, 1, ArrayImgs.floats(out, SIZE, SIZE));
        return out;
    }

    private static float[] local(final float[] image, final float[] reference) {
        final float[] out = new float[image.length];
        Harmonizations.matchHistogramLocal(ArrayImgs.floats(image, SIZE, SIZE),
            ArrayImgs.floats(reference, SIZE, SIZE), 40, 1, ArrayImgs.floats(out, SIZE, SIZE));
        return out;
    }

    private static Img<BitType> mask(final boolean empty) {
        final Img<BitType> mask = ArrayImgs.bits(SIZE, SIZE);
        final var cursor = mask.localizingCursor();
        while (cursor.hasNext()) {
            cursor.fwd();
            final double r = Math.hypot(cursor.getDoublePosition(0) - 150, cursor.getDoublePosition(1) - 130);
            cursor.get().set(!empty && r > 60);
        }
        return mask;
    }

    /** A cloud of reflectance 5 under the mask of either image; a pixel beside it becomes what all others become. */
    @Test
    void masksAreHolesWithoutHalos() {
        final Img<BitType> clear = mask(false);
        final Img<BitType> all = ArrayImgs.bits(SIZE, SIZE);
        all.forEach(BitType::setOne);
        final float[] image = scene(1, 1);
        final float[] clouded = scene(1, 1.4);
        final float[] nan = clouded.clone();
        final float[] cloudedImage = image.clone();
        final var bits = clear.randomAccess();
        for (int i = 0; i < image.length; i++) {
            if (!bits.setPositionAndGet(i % SIZE, i / SIZE).get()) {
                clouded[i] = 5;
                cloudedImage[i] = 5;
                nan[i] = Float.NaN;
            }
        }
        final float[] byReference = local(image, all, clouded, clear);
        final float[] byImage = local(cloudedImage, clear, scene(1, 1.4), all);
        assertArrayEquals(local(image, nan), byReference);
        for (int i = 0; i < image.length; i++) {
            assertEquals(1.4f * image[i], byReference[i], 1e-6f);
            assertEquals(bits.setPositionAndGet(i % SIZE, i / SIZE).get() ? 1.4f * image[i] : Float.NaN, byImage[i],
                1e-6f);
        }
    }

    @Test
    void masksOfAnotherSizeAndEmptyOnesAreRefused() {
        final float[] image = scene(1, 1);
        final Img<BitType> all = mask(false);
        assertThrows(IllegalArgumentException.class, () -> local(image, ArrayImgs.bits(SIZE, SIZE + 1), image, all));
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> local(image, all, image, mask(true)));
        assertTrue(e.getMessage().contains("no pixel that is valid in all bands of both"), e.getMessage());
    }

    @Test
    void masksMayStartAnywhere() {
        final float[] image = scene(1, 1);
        final float[] expected = local(image, mask(false), scene(2, 1.2), mask(false));
        final float[] out = new float[image.length];
        Harmonizations.matchHistogramLocal(Views.translate(ArrayImgs.floats(image, SIZE, SIZE), 5, -3),
            Views.translate(mask(false), 9, 9), ArrayImgs.floats(scene(2, 1.2), SIZE, SIZE), mask(false), 40, 1,
            Views.translate(ArrayImgs.floats(out, SIZE, SIZE), 5, -3));
        assertArrayEquals(expected, out);
    }

    /** The figure: a scene of constant gain in tiles of 64, 256 and as a whole differs by 0. */
    @Test
    void constantGainHasNoSeamsInAnyTiles() throws Exception {
        final float[] image = scene(1, 1);
        final LocalHistogramHarmonization lambda = LocalHistogramHarmonization.between(
            Rasters.of(SIZE, SIZE, image), Rasters.of(SIZE, SIZE, scene(1, 1.3)),
            LocalMatching.DEFAULT.withPitch(40), Progress.NONE);
        final float[] whole = tiled(lambda, image, SIZE);
        assertArrayEquals(whole, tiled(lambda, image, 64));
        assertArrayEquals(whole, tiled(lambda, image, 256));
        for (int i = 0; i < image.length; i++) {
            assertEquals(1.3f * image[i], whole[i], 1e-6f);
        }
    }

    private static float[] tiled(final Harmonization lambda, final float[] image, final int tile) {
        final float[] out = new float[image.length];
        final Tiling tiling = new Tiling(SIZE, SIZE, tile, tile);
        for (int k = 0; k < tiling.count(); k++) {
            final Tile t = tiling.tile(k);
            final float[] values = new float[t.width() * t.height()];
            for (int i = 0; i < values.length; i++) {
                values[i] = image[(int) ((t.y() + i / t.width()) * SIZE + t.x() + i % t.width())];
            }
            lambda.apply(0, t, values);
            for (int i = 0; i < values.length; i++) {
                out[(int) ((t.y() + i / t.width()) * SIZE + t.x() + i % t.width())] = values[i];
            }
        }
        return out;
    }

    private static float[] global(final float[] image, final float[] reference) {
        final float[] out = new float[image.length];
        Harmonizations.matchHistogram(ArrayImgs.floats(image, SIZE, SIZE), ArrayImgs.floats(reference, SIZE, SIZE),
            ArrayImgs.floats(out, SIZE, SIZE));
        return out;
    }

    @Test
    void aConstantReferenceMakesAConstantImage() {
        final float[] flat = Rasters.constant(SIZE * SIZE, 0.37f);
        assertArrayEquals(flat, local(scene(1, 1), flat));
        assertArrayEquals(flat, global(scene(1, 1), flat));
    }

    /** A constant image has no place in the distribution of the reference: it becomes its middle, or its maximum. */
    @Test
    void aConstantImageBecomesTheMiddleOfItsWindowsOrTheMaximumOfTheImage() {
        final float[] flat = Rasters.constant(SIZE * SIZE, 0.2f);
        for (final float v : local(flat, scene(1, 1))) {
            assertEquals(0.225, v, 0.02);
        }
        float max = 0;
        for (final float v : scene(1, 1)) {
            max = Math.max(max, v);
        }
        assertArrayEquals(Rasters.constant(SIZE * SIZE, max), global(flat, scene(1, 1)));
    }

    @Test
    void threeGreyLevelsGiveValuesBetweenThem() {
        final float[] levels = scene(1, 1);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] < 0.2 ? 0.1f : levels[i] < 0.25 ? 0.2f : 0.3f;
        }
        final float[] local = local(scene(1, 1), levels);
        final float[] global = global(scene(1, 1), levels);
        double error = 0;
        for (int i = 0; i < levels.length; i++) {
            error += Math.abs(local[i] - levels[i]) / levels.length;
            // Straight tails go on beyond the outermost quantiles.
            assertTrue(local[i] > 0.08 && local[i] < 0.35, "" + local[i]);
            // As scikit-image: linear between the levels' quantiles, so no level is left.
            assertTrue(global[i] >= 0.1f && global[i] <= 0.3f, "" + global[i]);
        }
        assertTrue(error < 0.003, "" + error);
    }

    @Test
    void imagesThatAreNodataButForOnePercentAreMatchedByIt() {
        final float[] image = scene(1, 1);
        final float[] reference = scene(1, 1.2);
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 100 == 7 ? image[i] : Float.NaN;
        }
        for (final float[] out : new float[][] { local(image, reference), global(image, reference) }) {
            int valid = 0;
            for (int i = 0; i < out.length; i++) {
                assertEquals(Float.isNaN(image[i]), Float.isNaN(out[i]));
                valid += Float.isNaN(out[i]) ? 0 : 1;
            }
            assertEquals(SIZE * SIZE / 100, valid);
        }
        final float[] out = local(image, reference);
        for (int i = 7; i < out.length; i += 100) {
            assertEquals(1.2 * image[i], out[i], 1e-4);
        }
    }

    @Test
    void imagesWithoutCommonPixelsAndWithOtherBandsAreRefusedInOneSentence() {
        final float[] left = scene(1, 1);
        final float[] right = scene(1, 1);
        for (int i = 0; i < left.length; i++) {
            (i % SIZE < SIZE / 2 ? right : left)[i] = Float.NaN;
        }
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> local(left, right));
        assertTrue(e.getMessage().contains("no pixel that is valid in all bands of both"), e.getMessage());
        assertFalse(Float.isNaN(global(left, right)[0]), "global matching needs no common ground");
        final IllegalArgumentException bands = assertThrows(IllegalArgumentException.class,
            () -> Harmonizations.matchHistogramLocal(ArrayImgs.floats(SIZE, SIZE, 3), ArrayImgs.floats(SIZE, SIZE, 4),
                0, 1, ArrayImgs.floats(SIZE, SIZE, 3)));
        assertTrue(bands.getMessage().contains("3 bands, the reference 4"), bands.getMessage());
        assertThrows(IllegalArgumentException.class,
            () -> Harmonizations.matchHistogram(ArrayImgs.floats(SIZE, SIZE, 3), ArrayImgs.floats(SIZE, SIZE, 4),
                ArrayImgs.floats(SIZE, SIZE, 3)));
    }
}
