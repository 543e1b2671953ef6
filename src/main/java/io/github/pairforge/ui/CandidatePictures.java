package io.github.pairforge.ui;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.NonBlockingGenericDialog;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.CandidatePictureMaker;
import io.github.pairforge.service.CandidateView;

/** Harmonizations beside each other, all with the colours of the reference. */
@Plugin(type = CandidatePictureMaker.class)
public final class CandidatePictures implements CandidatePictureMaker {

    private static final String NONE = "none";

    @Override
    public ImagePlus sheet(final String verdict, final Raster image, final Optional<Raster> reference,
        final List<CandidateView> candidates)
    {
        final Stretch stretch = Stretch.of(reference.orElse(image));
        final List<Panel> panels = new ArrayList<>();
        panels.add(panel("Image", "as it was", image, stretch));
        reference.ifPresent(r -> panels.add(panel("Reference", "", r, stretch)));
        for (final CandidateView c : candidates) {
            panels.add(panel(c.number() + "  " + c.label(), c.figures(), c.excerpt(), stretch));
        }
        final BufferedImage pictures = Pictures.sideBySide(panels);
        final List<String> lines = Lettering.wrap(verdict, Lettering.metrics(Lettering.TEXT),
            pictures.getWidth() - 2 * Sheet.MARGIN);
        return new ImagePlus("Harmonizations: " + image.name(),
            Poster.under("Harmonizations of " + image.name(), lines, pictures));
    }

    private static Panel panel(final String title, final String subtitle, final Raster raster,
        final Stretch stretch)
    {
        final ColourBands c = ColourBands.of(raster.bands());
        final Panel panel = Panel.of(title, raster, c.red(), c.green(), c.blue(), stretch);
        return subtitle.isEmpty() ? panel : panel.withSubtitle(subtitle);
    }

    @Override
    public ImagePlus stack(final Raster image, final Optional<Raster> reference,
        final List<CandidateView> candidates)
    {
        final List<Raster> rasters = new ArrayList<>();
        candidates.forEach(c -> rasters.add(FlickerStack.named(c.excerpt(), c.number() + " " + c.label())));
        rasters.add(FlickerStack.named(image, "image as it was"));
        reference.ifPresent(r -> rasters.add(FlickerStack.named(r, "reference")));
        return FlickerStack.of("Candidates by number: " + image.name(), rasters, rasters.size() - 1).orElseThrow();
    }

    /** The dialog leaves ImageJ free, so that the stack can be looked through. */
    @Override
    public OptionalInt ask(final String verdict, final Raster image, final Optional<Raster> reference,
        final List<CandidateView> candidates)
    {
        if (GraphicsEnvironment.isHeadless()) {
            return OptionalInt.empty();
        }
        final ImagePlus shown = stack(image, reference, candidates);
        shown.show();
        final List<String> choices = new ArrayList<>(List.of(NONE));
        candidates.forEach(c -> choices.add(c.number() + "  " + c.label()));
        final NonBlockingGenericDialog dialog = new NonBlockingGenericDialog("Pick a harmonization");
        dialog.addMessage(String.join("\n",
            Lettering.wrap(verdict, Lettering.metrics(Lettering.TEXT), shown.getWidth() + 200)));
        candidates.forEach(c -> dialog.addMessage(c.number() + "  " + c.label() + ": " + c.figures()));
        dialog.addChoice("Write", choices.toArray(new String[0]), NONE);
        dialog.showDialog();
        final int chosen = dialog.wasCanceled() ? 0 : dialog.getNextChoiceIndex();
        shown.close();
        return chosen == 0 ? OptionalInt.empty() : OptionalInt.of(candidates.get(chosen - 1).number());
    }
}
