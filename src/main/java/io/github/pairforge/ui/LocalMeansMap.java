package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import io.github.pairforge.evaluate.LocalMeans;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.SensorLikeness;

/**
 * Where the degraded image is brighter (red) or darker (blue) than the real one, block by block; all bands in the same
 * colours.
 *
 * @param means what is shown
 * @param names of the bands
 * @param grid of both images
 * @param range difference with the full colour, reflectance, positive
 */
record LocalMeansMap(LocalMeans means, List<String> names, Grid grid, double range) {

    private static final double LEAST_RANGE = 1e-4;

    static LocalMeansMap of(final SensorLikeness likeness) {
        final LocalMeans means = likeness.comparison().means();
        final List<String> names = new ArrayList<>();
        for (int b = 0; b < likeness.real().bands().size(); b++) {
            names.add(likeness.comparison().comparison().bandName(b));
        }
        final double most = Arrays.stream(means.difference()).flatMapToDouble(Arrays::stream)
            .filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
        return new LocalMeansMap(means, names, likeness.real().grid(),
            RoundNumbers.atLeast(Math.max(LEAST_RANGE, most)));
    }

    /** One panel per band. */
    BufferedImage picture() {
        final List<Panel> panels = new ArrayList<>();
        for (int b = 0; b < names.size(); b++) {
            final float[] plane = new float[means.across() * means.down()];
            for (int k = 0; k < plane.length; k++) {
                plane[k] = (float) means.difference()[b][k];
            }
            final Raster raster = Raster.wrap(new float[][] { plane }, grid.withSize(means.across(), means.down()),
                List.of(Band.named(names.get(b))), names.get(b));
            final Panel panel = new Difference(raster, range).panel("Local means, " + names.get(b));
            panels.add(panel.withSubtitle("Degraded - real; red: too bright"));
        }
        return Pictures.sideBySide(panels);
    }

    /** One slice per band over the pixels of both images, reflectance. */
    ImagePlus imagePlus() {
        final int w = (int) grid.width();
        final int h = (int) grid.height();
        final ImageStack stack = new ImageStack(w, h);
        for (int b = 0; b < names.size(); b++) {
            final float[] pixels = new float[w * h];
            for (int k = 0; k < pixels.length; k++) {
                pixels[k] = (float) means.at(b, (int) ((long) (k % w) * means.across() / w),
                    (int) ((long) (k / w) * means.down() / h));
            }
            stack.addSlice(names.get(b), new FloatProcessor(w, h, pixels));
        }
        final ImagePlus result = new ImagePlus("Local means: degraded - real image", stack);
        result.setLut(DivergingColours.table());
        result.setDisplayRange(-range, range);
        Pictures.calibrate(result, grid.groundSamplingDistance());
        return result;
    }
}
