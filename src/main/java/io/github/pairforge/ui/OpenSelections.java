package io.github.pairforge.ui;

import java.awt.Rectangle;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ImageProcessor;

import io.github.pairforge.service.Selections;

/** Selections of open images, cut to the image. */
@Plugin(type = Selections.class)
public final class OpenSelections implements Selections {

    @Override
    public Optional<Selection> of(final ImagePlus image) {
        final Roi roi = image.getRoi();
        return roi == null ? Optional.empty() : Optional.of(selection(roi, image));
    }

    private static Selection selection(final Roi roi, final ImagePlus image) {
        // Text and pictures on an image are rectangles to ImageJ.
        final boolean isArea = roi.isArea() && !(roi instanceof TextRoi) && !(roi instanceof ImageRoi);
        final Rectangle all = roi.getBounds();
        final Rectangle cut = all.intersection(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
        final ImageProcessor mask = isArea && !cut.isEmpty() ? roi.getMask() : null;
        return new Selection(roi.getTypeAsString(), isArea, cut.x, cut.y, Math.max(0, cut.width),
            Math.max(0, cut.height), mask == null ? null : bytes(mask, cut.x - all.x, cut.y - all.y, cut));
    }

    private static byte[] bytes(final ImageProcessor mask, final int left, final int top, final Rectangle cut) {
        final byte[] bytes = new byte[cut.width * cut.height];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) mask.get(left + i % cut.width, top + i / cut.width);
        }
        return bytes;
    }
}
