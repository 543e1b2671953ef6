package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.AngleResult;
import io.github.pairforge.service.AngleTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.AngleColours;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageRoles;
import io.github.pairforge.ui.widget.LineWidget;

/** Measures how much the spectra of two images differ. */
@Plugin(type = Command.class, headless = true,
    description = "Measures the angle between the spectra of two images of the same ground, pixel by pixel.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = MeasureSpectralAngle.LABEL, weight = 101) })
public final class MeasureSpectralAngle extends ReferenceCommand<AngleResult> {

    static final String LABEL = "Measure Spectral Angle...";

    @Parameter(label = "Seed", persist = false, style = LineWidget.STYLE + ",format:0",
        description = "Of the bootstrap of intervals.")
    private long seed;

    @Parameter(label = "Save the angles as", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF: the angle of every pixel, degrees.")
    private File output;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG: both images and the angles.")
    private File picture;

    @Parameter(label = "Show side by side", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Spectral angles")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Mean over pixels (degrees)")
    private Double pixel_angle;

    @Parameter(type = ItemIO.OUTPUT, label = "Flattened image (degrees)")
    private Double image_angle;

    @Parameter(type = ItemIO.OUTPUT, label = "Mean spectra (degrees)")
    private Double mean_angle;

    public MeasureSpectralAngle() {
        super(LABEL);
    }

    @Override
    AngleResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.spectralAngle(new AngleTask(image(), reference(), sameExtent(), seed, Files.path(output),
            Files.path(picture), preview), progress);
    }

    @Override
    List<String> notes(final AngleResult made) {
        final SpectralAngle a = made.angles().score().matched();
        return Stream.concat(made.notes().stream(), Stream.of(String.format(Locale.ROOT,
            "Spectral angle after matching of histograms: %.3f degrees (mean over pixels), %.3f (flattened), %.3f"
                + " (mean spectra).", a.perPixel(), a.flattened(), a.meanSpectra()))).toList();
    }

    @Override
    void show(final AngleResult made) {
        final SpectralAngle a = made.angles().score().matched();
        result = made.image();
        AngleColours.put(result);
        comparison = made.picture().orElse(null);
        pixel_angle = a.perPixel();
        image_angle = a.flattened();
        mean_angle = a.meanSpectra();
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }

    /** The image is averaged to the pixels of the reference, so it has to be the finer one. */
    @Override
    ImageRoles roles() {
        return OpenImages.pair();
    }
}
