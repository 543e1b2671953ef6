package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PictureMaker;

/** Input, result, reference and their difference, all with the colours of the reference. */
@Plugin(type = PictureMaker.class)
public final class SideBySide implements PictureMaker {

    /** Least width of two plots beside each other that can be read. */
    private static final int PLOTS = 1200;

    @Override
    public ImagePlus sideBySide(final Raster input, final Raster result, final Optional<Raster> reference,
        final String note)
    {
        final Stretch stretch = Stretch.of(reference.orElse(input));
        final List<Panel> panels = new ArrayList<>();
        panels.add(panel("Input", input, stretch, note));
        panels.add(panel("Result", result, stretch, note));
        final boolean sameSize = reference.isPresent() && reference.get().grid().width() == result.grid().width()
            && reference.get().grid().height() == result.grid().height();
        reference.ifPresent(r -> panels.add(panel(sameSize ? "Real image" : "Reference", r, stretch, note)));
        if (sameSize) {
            panels.add(Difference.of(result, reference.get()).panel("Result - real image"));
        }
        return new ImagePlus("Side by side: " + result.name(), Pictures.sideBySide(panels));
    }

    @Override
    public ImagePlus withPitches(final ImagePlus picture, final PitchCurve curve) {
        final BufferedImage above = picture.getProcessor().getBufferedImage();
        final BufferedImage plots = Poster.fitted(PitchPlots.of(curve), Math.max(PLOTS, above.getWidth()));
        return new ImagePlus(picture.getTitle(), Poster.columns(List.of(above, plots), 1));
    }

    @Override
    public void write(final ImagePlus picture, final Path file) throws IOException {
        Png.write(file, picture);
    }

    private static Panel panel(final String title, final Raster raster, final Stretch stretch, final String note) {
        final ColourBands c = ColourBands.of(raster.bands());
        final Panel panel = Panel.of(title, raster, c.red(), c.green(), c.blue(), stretch);
        return note.isEmpty() ? panel : panel.withSubtitle(panel.subtitle() + ", " + note);
    }
}
