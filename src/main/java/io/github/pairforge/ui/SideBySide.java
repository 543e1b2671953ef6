package io.github.pairforge.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PictureMaker;

/** Input, result, reference and their difference, all with the colours of the reference. */
@Plugin(type = PictureMaker.class)
public final class SideBySide implements PictureMaker {

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
    public void write(final ImagePlus picture, final Path file) throws IOException {
        Png.write(file, picture);
    }

    private static Panel panel(final String title, final Raster raster, final Stretch stretch, final String note) {
        final ColourBands c = ColourBands.of(raster.bands());
        final Panel panel = Panel.of(title, raster, c.red(), c.green(), c.blue(), stretch);
        return note.isEmpty() ? panel : panel.withSubtitle(panel.subtitle() + ", " + note);
    }
}
