package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.regress.BandRegressionFit;
import io.github.pairforge.regress.GridPair;
import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.regress.RegressionSettings;
import io.github.pairforge.testing.Rasters;

/** Pictures of band regressions: they show what there is. */
class RegressionPicturesTest {

    /** One band to another: weight 2, no intercept. */
    private static RegressionResult result(final int pairs) throws IOException {
        final List<GridPair> all = new ArrayList<>();
        for (int p = 0; p < pairs; p++) {
            final Random random = new Random(p);
            final float[] x = new float[400];
            final float[] y = new float[400];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextFloat() / 2;
                y[i] = (float) (2 * x[i] + 0.01 * random.nextGaussian());
            }
            all.add(new GridPair("pair " + p, Rasters.of(20, 20, x, y.clone()), Rasters.of(20, 20, y)));
        }
        return BandRegressionFit.fit(all, new int[] { 0 }, RegressionSettings.DEFAULT.withBootstrap(10, 1),
            Progress.NONE);
    }

    private static int count(final BufferedImage image, final int rgb) {
        int n = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                n += (image.getRGB(x, y) & 0xffffff) == (rgb & 0xffffff) ? 1 : 0;
            }
        }
        return n;
    }

    /** y is among the bands of x: its weight is 1, that of x 0. */
    @Test
    void theMatrixColoursWeights() throws IOException {
        final BufferedImage matrix = RegressionPictures.weights(result(1));
        assertTrue(count(matrix, DivergingColours.colour(1)) > 1000, "the largest weight is dark red");
        assertEquals(0, count(matrix, DivergingColours.colour(-1)));
    }

    @Test
    void cloudsOfPointsLieOnTheLine() throws IOException {
        final BufferedImage cloud = RegressionPictures.predictions(result(1));
        int inside = 0;
        for (int i = 0; i < 300; i++) {
            final int rgb = cloud.getRGB(84 + i, 58 + 300 - i);
            inside += rgb == cloud.getRGB(0, 0) ? 0 : 1;
        }
        assertTrue(inside > 250, inside + " of 300 pixels of the diagonal are drawn");
    }

    @Test
    void ofManyPairsTheWorstAreShown() throws IOException {
        final BufferedImage few = RegressionPictures.pairs(result(2));
        final BufferedImage many = RegressionPictures.pairs(result(45));
        assertTrue(count(few, Palette.INPUT.getRGB()) > count(few, Palette.REFERENCE.getRGB()));
        assertEquals(38.0, (many.getHeight() - few.getHeight()) / 49.0, 0.01);
    }
}
