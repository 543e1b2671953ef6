package io.github.pairforge.ui;

import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.DenoisePictureMaker;

/** Before, after and the residual, in which no outline of the scene should be seen. */
@Plugin(type = DenoisePictureMaker.class)
public final class DenoisePictures implements DenoisePictureMaker {

    @Override
    public ImagePlus beforeAfter(final Raster image, final Raster denoised, final String note) {
        final Stretch stretch = Stretch.of(denoised);
        return new ImagePlus("Denoised: " + image.name(),
            Pictures.sideBySide(List.of(panel("Before", image, stretch, note),
                panel("After", denoised, stretch, note),
                Difference.of(image, denoised).panel("Taken out: before - after")
                    .withSubtitle("Mean over bands; outlines of the scene would be lost detail"))));
    }

    @Override
    public List<ImagePlus> views(final Raster image, final Raster denoised) {
        return FlickerStack.of("Flicker: " + image.name() + " before, after",
            List.of(FlickerStack.named(denoised, "After"), FlickerStack.named(image, "Before")), 0).stream().toList();
    }

    private static Panel panel(final String title, final Raster raster, final Stretch stretch, final String note) {
        final ColourBands c = ColourBands.of(raster.bands());
        final Panel panel = Panel.of(title, raster, c.red(), c.green(), c.blue(), stretch);
        return note.isEmpty() ? panel : panel.withSubtitle(panel.subtitle() + ", " + note);
    }
}
