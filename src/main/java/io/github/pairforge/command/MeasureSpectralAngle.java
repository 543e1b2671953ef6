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
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** Measures how much the spectra of two images differ. */
@Plugin(type = Command.class, headless = true,
    description = "Measures the angle between the spectra of two images of the same ground, pixel by pixel.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = MeasureSpectralAngle.LABEL, weight = 22) })
public final class MeasureSpectralAngle extends ForgeCommand<AngleResult> {

    static final String LABEL = "Measure Spectral Angle...";

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "As fine as the reference, or finer: reflectance, bands as channels.")
    private ImagePlus image;

    @Parameter(label = "... or image file", required = false, persist = false,
        description = "Used instead of the open image.")
    private File image_file;

    @Parameter(label = "Image bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order; empty for all.")
    private String image_bands = "";

    @Parameter(label = "Image scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double image_scale;

    @Parameter(label = "Image offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling.")
    private double image_offset;

    @Parameter(label = "Reference image", required = false, persist = false, autoFill = false,
        description = "What the image is compared with, on its grid.")
    private ImagePlus reference;

    @Parameter(label = "... or reference file", required = false, persist = false,
        description = "Used instead of the open reference.")
    private File reference_file;

    @Parameter(label = "Reference bands", required = false, persist = false,
        description = "The partners of the image's bands, in the same order; empty for all.")
    private String reference_bands = "";

    @Parameter(label = "Reference scale", min = "0", persist = false, style = "format:0.########",
        description = "As image scale.")
    private double reference_scale;

    @Parameter(label = "Reference offset", persist = false, style = "format:0.########",
        description = "As image offset.")
    private double reference_offset;

    @Parameter(label = "The image covers exactly the reference", persist = false,
        description = "For images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    @Parameter(label = "Seed", persist = false, style = "format:0", description = "Of the bootstrap of intervals.")
    private long seed;

    @Parameter(label = "Save the angles as", required = false, style = "save", persist = false,
        description = "GeoTIFF: the angle of every pixel, degrees.")
    private File output;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: both images and the angles.")
    private File picture;

    @Parameter(label = "Show side by side", persist = false, description = "Opens the picture as an image.")
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

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        image = OpenImages.orActive(image);
    }

    @Override
    AngleResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput partner = OpenImages.partner(reference, image, reference_file, "reference");
        if (partner == null) {
            throw new IllegalArgumentException("reference: choose an open image, or give reference_file.");
        }
        return service.spectralAngle(new AngleTask(
            OpenImages.input(image, image_file, "image").withBands(image_bands)
                .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset)),
            partner.withBands(reference_bands).withReflectance(OpenImages.orDeclared(reference_scale),
                OpenImages.orDeclared(reference_offset)),
            same_extent, seed, Files.path(output), Files.path(picture), preview), progress);
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
        comparison = made.picture().orElse(null);
        pixel_angle = a.perPixel();
        image_angle = a.flattened();
        mean_angle = a.meanSpectra();
    }
}
