package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.FeatureNetworks;
import io.github.pairforge.testing.Rasters;

/** Matching with a network of our own that has the ports of XFeat: bright spots, described by their surroundings. */
class FeatureMatcherTest {

    private static final int SIZE = 64;

    @TempDir
    private Path folder;

    private FeatureMatcher matcher() throws IOException {
        FeatureNetworks.spots().write(folder.resolve("xfeat-like.onnx"));
        return new FeatureMatcher(new ModelLibrary(List.of(folder)), Execution.CPU);
    }

    /** Spots of many sizes and heights, seen from elsewhere by (dx, dy). */
    private static Raster image(final int size, final double dx, final double dy) {
        final float[] plane = new float[size * size];
        for (int i = 0; i < plane.length; i++) {
            final double x = i % size + 0.5 + dx;
            final double y = i / size + 0.5 + dy;
            double v = 0.2;
            for (int k = 0; k < 140; k++) {
                final double u = (k * 0.7548776662 % 1) * (size + 10) - 5;
                final double w = (k * 0.5698402910 % 1) * (size + 10) - 5;
                final double radius = 0.8 + k % 5 * 0.25;
                v += (0.05 + k % 7 * 0.02)
                    * Math.exp(-((x - u) * (x - u) + (y - w) * (y - w)) / (2 * radius * radius));
            }
            plane[i] = (float) v;
        }
        return Rasters.of(size, size, plane);
    }

    private static double mean(final List<TiePoint> points, final boolean alongX) {
        return points.stream().mapToDouble(p -> alongX ? p.shift().dx() : p.shift().dy()).average().orElseThrow();
    }

    private List<TiePoint> inliers(final Raster reference, final Raster moving) throws IOException {
        return Ransac.judge(reference.grid(), matcher().match(reference, moving, MatchSettings.DEFAULT, Progress.NONE),
            new OutlierSettings(Transform.Kind.TRANSLATION, 0.5, 10, 1)).inliers();
    }

    @Test
    void theShiftIsFoundWhereverTheCellsLie() throws IOException {
        for (final double[] s : new double[][] { { 0, 0 }, { 0.5, -0.25 }, { 1, 2 }, { -1.6, 1.1 } }) {
            final List<TiePoint> inliers = inliers(image(SIZE, 0, 0), image(SIZE, s[0], s[1]));
            assertTrue(inliers.size() > 20, inliers.size() + " inliers");
            assertEquals(s[0], mean(inliers, true), 0.1);
            assertEquals(s[1], mean(inliers, false), 0.1);
        }
    }

    @Test
    void nodataHasNoPoints() throws IOException {
        final List<TiePoint> points = matcher().match(image(SIZE, 0, 0), holes(image(SIZE, 0.5, 0)),
            MatchSettings.DEFAULT, Progress.NONE);
        assertTrue(!points.isEmpty());
        assertTrue(points.stream().allMatch(p -> p.x() - p.shift().dx() < 40), points.toString());
        assertEquals(List.of(), matcher().match(Rasters.of(8, 8, new float[64]), Rasters.of(8, 8, new float[64]),
            MatchSettings.DEFAULT, Progress.NONE));
    }

    private static Raster holes(final Raster image) {
        final float[] plane = image.plane(0);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i % SIZE >= 40 ? Float.NaN : plane[i];
        }
        return Rasters.of(SIZE, SIZE, plane);
    }

    @Test
    void largeImagesAreMatchedInWindowsAlikeForAnyThreads() throws IOException {
        final Raster reference = image(720, 0, 0);
        final Raster moving = image(720, 1.5, 0.5);
        List<TiePoint> first = null;
        for (final int threads : new int[] { 1, 2, 8 }) {
            final List<TiePoint> points = new Threads(threads)
                .call(() -> matcher().match(reference, moving, MatchSettings.DEFAULT, Progress.NONE));
            first = first == null ? points : first;
            assertEquals(first, points);
        }
        assertTrue(first.stream().anyMatch(p -> p.x() > 700) && first.stream().anyMatch(p -> p.x() < 20));
    }

    @Test
    void aCellIsDisplacedByHalfItsSize() {
        assertEquals(4, FeatureMatcher.half(0));
        assertEquals(0, FeatureMatcher.half(4.2));
        assertEquals(1, FeatureMatcher.half(-3.4));
        assertEquals(7, FeatureMatcher.half(3));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        final FeatureMatcher none = new FeatureMatcher(new ModelLibrary(List.of(folder)), Execution.CPU);
        final Raster image = image(16, 0, 0);
        final IOException missing = assertThrows(IOException.class,
            () -> none.match(image, image, MatchSettings.DEFAULT, Progress.NONE));
        assertTrue(missing.getMessage().contains("role \"features\""), missing.getMessage());
        io.github.pairforge.testing.OnnxNetworks.identity(1).write(folder.resolve("xfeat.onnx"));
        final IOException other = assertThrows(IOException.class,
            () -> none.match(image, image, MatchSettings.DEFAULT, Progress.NONE));
        assertTrue(other.getMessage().contains("has no \"descriptors\""), other.getMessage());
    }
}
