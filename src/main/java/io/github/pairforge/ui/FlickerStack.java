package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;

import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/**
 * Images of the same ground as one hyperstack to flip through: frames are images, channels bands, values true
 * reflectance. The first channels are red, green and blue and are shown together, the others can be switched on.
 */
final class FlickerStack {

    /** Of one stack, 256 MB; larger images are shown by every second, third … pixel. */
    private static final long MOST_VALUES = 1L << 26;

    private static final double FRAMES_PER_SECOND = 2;
    private static final int COLOURS = 3;

    private FlickerStack() {
    }

    /**
     * Coarse images are repeated on the pixels of the finest.
     *
     * @param images frames in this order, called by their names
     * @param like number of the image whose 2nd to 98th percentile all are shown with
     * @return nothing for fewer than two images, or different numbers of bands
     */
    static Optional<ImagePlus> of(final String title, final List<Raster> images, final int like) {
        return of(title, images, like, MOST_VALUES);
    }

    static Optional<ImagePlus> of(final String title, final List<Raster> images, final int like, final long most) {
        final Raster model = images.get(like);
        if (images.size() < 2
            || images.stream().anyMatch(i -> i.bands().size() != model.bands().size())) {
            return Optional.empty();
        }
        final Grid finest = images.stream().map(Raster::grid)
            .max((a, b) -> Long.compare(a.width() * a.height(), b.width() * b.height())).orElseThrow();
        final double values = (double) finest.width() * finest.height() * model.bands().size() * images.size();
        final int step = (int) Math.ceil(Math.sqrt(values / most));
        final Grid grid = step == 1 ? finest : finest.withSize((finest.width() + step - 1) / step,
            (finest.height() + step - 1) / step);
        final int[] order = order(model.bands());
        final Stretch stretch = Stretch.of(model);
        final List<Raster> frames = images.stream().map(i -> on(grid, i, order)).toList();
        final ImagePlus stack = ImageFrames.stack(frames, frames.stream().map(Raster::name).toList(),
            step == 1 ? title : title + " (one of " + step + " x " + step + " pixels)");
        stack.getCalibration().fps = FRAMES_PER_SECOND;
        return Optional.of(coloured(stack, order, stretch));
    }

    static Raster named(final Raster raster, final String name) {
        return new Raster(raster.pixels(), raster.grid(), raster.bands(), name);
    }

    /** Red, green and blue where they are known, then what is left. */
    private static int[] order(final List<Band> bands) {
        final ColourBands c = ColourBands.of(bands);
        final Set<Integer> order = new LinkedHashSet<>(List.of(c.red()));
        order.add(c.green());
        order.add(c.blue());
        for (int b = 0; b < bands.size(); b++) {
            order.add(b);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A copy: who edits the stack does not edit the result. */
    private static Raster on(final Grid grid, final Raster image, final int[] order) {
        final int w = Math.toIntExact(grid.width());
        final int h = Math.toIntExact(grid.height());
        final int width = (int) image.grid().width();
        final int height = (int) image.grid().height();
        final float[][] planes = new float[order.length][w * h];
        final float[] row = new float[width];
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < order.length; b++) {
            bands.add(image.bands().get(order[b]));
            for (int y = 0; y < h; y++) {
                image.read(order[b], 0, (int) ((y + 0.5) * height / h), width, 1, row);
                for (int x = 0; x < w; x++) {
                    planes[b][y * w + x] = row[(int) ((x + 0.5) * width / w)];
                }
            }
        }
        return Raster.wrap(planes, grid, bands, image.name());
    }

    private static ImagePlus coloured(final ImagePlus stack, final int[] order, final Stretch stretch) {
        if (!(stack instanceof final CompositeImage composite)) {
            stack.setDisplayRange(stretch.low()[0], stretch.high()[0]);
            return stack;
        }
        final boolean natural = order.length >= COLOURS;
        final StringBuilder active = new StringBuilder();
        final LUT[] luts = new LUT[order.length];
        for (int c = 0; c < order.length; c++) {
            luts[c] = table(natural && c < COLOURS ? c : COLOURS);
            luts[c].min = stretch.low()[order[c]];
            luts[c].max = stretch.high()[order[c]];
            active.append(c < COLOURS ? '1' : '0');
        }
        composite.setMode(natural ? CompositeImage.COMPOSITE : CompositeImage.GRAYSCALE);
        composite.setLuts(luts);
        if (natural) {
            composite.setActiveChannels(active.toString());
        }
        return composite;
    }

    /** @param colour 0 red, 1 green, 2 blue, 3 all of them */
    private static LUT table(final int colour) {
        final byte[] none = new byte[256];
        final byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        return new LUT(colour == 0 || colour == COLOURS ? ramp : none, colour == 1 || colour == COLOURS ? ramp : none,
            colour >= 2 ? ramp : none);
    }
}
