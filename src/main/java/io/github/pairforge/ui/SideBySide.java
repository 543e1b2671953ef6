package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PictureMaker;
import io.github.pairforge.service.PictureScene;

/** Input, result, reference and their difference, all with the colours of the reference. */
@Plugin(type = PictureMaker.class)
public final class SideBySide implements PictureMaker {

    /** Least width of two plots beside each other that can be read. */
    private static final int PLOTS = 1200;

    @Override
    public ImagePlus sideBySide(final PictureScene scene) {
        final Stretch stretch = Stretch.of(scene.reference().orElse(scene.input()));
        final List<Panel> panels = new ArrayList<>();
        panels.add(panel("Input", scene.input(), stretch, scene.note()));
        panels.add(panel("Result", scene.result(), stretch, scene.note()));
        scene.reference().ifPresent(r -> panels.add(panel(scene.referenceName(), r, stretch, scene.note())));
        if (scene.isComparable()) {
            panels.add(Difference.of(scene.result(), scene.reference().orElseThrow())
                .panel("Result - " + scene.referenceName().toLowerCase(Locale.ROOT)));
        }
        return new ImagePlus("Side by side: " + scene.result().name(), Pictures.sideBySide(panels));
    }

    /** Coarse images are enlarged only where there is nothing else to flip to. */
    @Override
    public Optional<ImagePlus> flicker(final PictureScene scene) {
        final List<Raster> all = new ArrayList<>();
        scene.reference().ifPresent(r -> all.add(FlickerStack.named(r, scene.referenceName())));
        all.add(FlickerStack.named(scene.result(), "Result"));
        all.add(FlickerStack.named(scene.input(), "Input"));
        final Raster result = scene.result();
        final List<Raster> alike = all.stream().filter(r -> r.grid().width() == result.grid().width()
            && r.grid().height() == result.grid().height()).toList();
        return FlickerStack.of("Flicker: " + result.name(), alike.size() > 1 ? alike : all, 0);
    }

    @Override
    public ImagePlus pitches(final PitchCurve curve) {
        return PlotPages.image("Pitches of local matching", PitchPlots.plots(curve));
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
