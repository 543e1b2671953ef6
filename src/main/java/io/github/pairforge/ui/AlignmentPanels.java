package io.github.pairforge.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.GifWriter;
import ij.process.ColorProcessor;

import io.github.pairforge.align.TiePoints;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.AlignmentPictures;

/** Draws corrections: before, after, reference and what they differ by; and time series before and after. */
@Plugin(type = AlignmentPictures.class)
public final class AlignmentPanels implements AlignmentPictures {

    private static final int GAP = 4;
    private static final int SMALLEST_SIDE = 256;
    private static final double FRAMES_PER_SECOND = 2;

    @Override
    public ImagePlus beforeAfter(final Raster before, final Raster after, final Raster reference, final String note) {
        final Stretch stretch = Stretch.of(before);
        final Stretch own = Stretch.of(reference);
        final Raster levelled = Levelling.to(reference, before);
        final Difference was = Difference.of(before, levelled);
        final Difference is = Difference.of(after, levelled).withRange(was.range());
        final ColourBands c = ColourBands.of(before.bands());
        final List<Panel> panels = new ArrayList<>();
        panels.add(noted(Panel.of("Before", before, c.red(), c.green(), c.blue(), stretch), note));
        panels.add(noted(Panel.of("After", after, c.red(), c.green(), c.blue(), stretch), note));
        final ColourBands r = ColourBands.of(reference.bands());
        panels.add(noted(Panel.of("Reference", reference, r.red(), r.green(), r.blue(), own), note));
        panels.add(was.panel("Before - reference").withSubtitle("Mean over bands, brightness matched"));
        panels.add(is.panel("After - reference").withSubtitle("The same; edges are what is misaligned"));
        final int square = (int) Math.max(4, Math.min(before.grid().width(), before.grid().height()) / 8);
        panels.add(Checkerboard.panel("After and reference", after, Levelling.to(reference, after), square, stretch));
        return new ImagePlus("Aligned: " + before.name(), Pictures.sideBySide(panels));
    }

    @Override
    public Optional<ImagePlus> flicker(final Raster before, final Raster after, final Raster reference,
        final Optional<TiePoints> points)
    {
        final Optional<ImagePlus> stack = FlickerStack.of("Flicker: " + before.name() + " before, after", List.of(
            FlickerStack.named(before, "Before"), FlickerStack.named(after, "After"),
            FlickerStack.named(Levelling.to(reference, before), "Reference, with the image's brightness")), 0);
        stack.ifPresent(s -> points.ifPresent(p -> TiePointOverlay.put(s, before, p, 1)));
        return stack;
    }

    private static Panel noted(final Panel panel, final String note) {
        return note.isEmpty() ? panel : panel.withSubtitle(panel.subtitle() + ", " + note);
    }

    @Override
    public ImagePlus animation(final List<Raster> before, final List<Raster> after, final List<String> labels) {
        final Stretch stretch = Stretch.of(before.get(0));
        ImageStack stack = null;
        for (int i = 0; i < before.size(); i++) {
            final BufferedImage frame = frame(before.get(i), after.get(i), stretch);
            stack = stack == null ? new ImageStack(frame.getWidth(), frame.getHeight()) : stack;
            stack.addSlice(labels.get(i), new ColorProcessor(frame));
        }
        final ImagePlus image = new ImagePlus("Before | after", stack);
        image.setDimensions(1, 1, before.size());
        image.getCalibration().fps = FRAMES_PER_SECOND;
        return image;
    }

    private static BufferedImage frame(final Raster before, final Raster after, final Stretch stretch) {
        final ColourBands c = ColourBands.of(before.bands());
        final BufferedImage left = Pictures.rgb(before, c.red(), c.green(), c.blue(), stretch);
        final BufferedImage right = Pictures.rgb(after, c.red(), c.green(), c.blue(), stretch);
        final int zoom = Math.max(1, SMALLEST_SIDE / Math.max(left.getWidth(), left.getHeight()));
        final int w = zoom * left.getWidth();
        final int h = zoom * left.getHeight();
        final BufferedImage both = new BufferedImage(2 * w + GAP, h, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = both.createGraphics();
        g.drawImage(Pictures.enlarge(left, w, h), 0, 0, null);
        g.drawImage(Pictures.enlarge(right, w, h), w + GAP, 0, null);
        g.dispose();
        return both;
    }

    /** ImageJ's GIF writer wants a file name, and tells failures by its answer. */
    @Override
    public void writeAnimation(final ImagePlus frames, final Path file) throws IOException {
        final Path scratch = Files.createTempFile("animation", ".gif");
        try {
            final String problem = GifWriter.save(frames, scratch.toString());
            if (problem != null && !problem.isEmpty()) {
                throw new IOException("Cannot write " + file + ": " + problem);
            }
            AtomicFile.write(file, out -> Files.copy(scratch, out));
        }
        finally {
            Files.deleteIfExists(scratch);
        }
    }
}
