package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.PublishedNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.RasterSource;

/** Turns what the user wrote into a model. */
final class ModelResolution {

    /** Three standard deviations to either side fit into the largest kernel. */
    private static final double WIDEST = (BlurKernel.MAX_SIZE - 1) / 6;

    private ModelResolution() {
    }

    static DegradationModel model(final String presetOrFile) throws IOException {
        final Optional<DegradationModel> preset = Presets.of(presetOrFile);
        return preset.isPresent() ? preset.get() : ModelJson.read(path(presetOrFile));
    }

    /**
     * "none", "sen2naip", a standard deviation, or a model file.
     *
     * @param image what has the bands, for messages
     * @return one per band
     * @throws IllegalArgumentException for anything else, and for a file with other bands
     */
    static List<NoiseModel> noise(final String text, final List<Band> bands, final String image) throws IOException {
        if (text.equals("none")) {
            return Collections.nCopies(bands.size(), new NoNoise());
        }
        if (text.equals("sen2naip")) {
            return Collections.nCopies(bands.size(), PublishedNoise.sen2naip());
        }
        final double sd = number(text);
        if (!Double.isNaN(sd)) {
            return Collections.nCopies(bands.size(), sd == 0 ? new NoNoise() : GaussianNoise.constant(sd));
        }
        if (text.isBlank() || !Files.exists(path(text))) {
            throw new IllegalArgumentException("noise: \"" + text
                + "\" is neither none, sen2naip, a standard deviation in reflectance (0.002) nor a model file.");
        }
        final DegradationModel model = ModelJson.read(path(text));
        if (model.bands().stream().map(BandDegradation::noise).distinct().count() == 1) {
            return Collections.nCopies(bands.size(), model.bands().get(0).noise());
        }
        return model.forBands(bands, image).bands().stream().map(BandDegradation::noise).toList();
    }

    /** The model with one entry per band of the image and the user's changes. */
    static DegradationModel resolve(final ModelChoice choice, final RasterSource hr, final Opening opening)
        throws IOException
    {
        final DegradationModel general = model(choice.model());
        if (!general.servesAnyBands()) {
            opening.note("Bands of " + hr.name() + " and model " + general.name() + " were matched by "
                + (general.match(hr.bands(), hr.name()).byName() ? "name." : "order."));
        }
        DegradationModel model = general.forBands(hr.bands(), hr.name());
        if (!choice.sigma().isBlank()) {
            final double[] sigmas = sigmas(choice.sigma(), hr);
            final List<BandDegradation> bands = model.bands();
            model = model.withBands(IntStream.range(0, bands.size())
                .mapToObj(b -> bands.get(b).withKernel(kernel(sigmas[sigmas.length == 1 ? 0 : b]))).toList())
                    .withFactor(0);
        }
        if (!choice.noise().equals("model")) {
            final List<NoiseModel> noise = noise(choice.noise(), hr.bands(), hr.name());
            final List<BandDegradation> bands = model.bands();
            model = model.withBands(IntStream.range(0, bands.size())
                .mapToObj(b -> bands.get(b).withNoise(noise.get(b))).toList());
        }
        return model;
    }

    private static BlurKernel kernel(final double sigma) {
        return sigma == 0 ? new NoBlur() : Presets.gaussianKernel(sigma);
    }

    private static double[] sigmas(final String text, final RasterSource hr) {
        final List<Double> out = new ArrayList<>();
        for (final String entry : text.trim().split("\\s*[,;]\\s*")) {
            final boolean metres = entry.endsWith("m");
            final double v = number(metres ? entry.substring(0, entry.length() - 1).trim() : entry);
            if (!(v >= 0)) {
                throw new IllegalArgumentException("sigma: \"" + entry
                    + "\" is no standard deviation; give HR pixels (0.8) or metres (4.5m), 0 or more.");
            }
            final double gsd = hr.grid().groundSamplingDistance();
            if (metres && Double.isNaN(gsd)) {
                throw new IllegalArgumentException("sigma: " + entry + " needs the pixel size of " + hr.name()
                    + ", which has no georeference; give HR pixels.");
            }
            final double pixels = metres ? v / gsd : v;
            if (pixels > WIDEST) {
                throw new IllegalArgumentException("sigma: " + entry + " is more than " + (int) WIDEST
                    + " HR pixels, for which no kernel is large enough; give a smaller one.");
            }
            out.add(pixels);
        }
        if (out.size() != 1 && out.size() != hr.bands().size()) {
            throw new IllegalArgumentException("sigma: " + out.size() + " values for " + hr.bands().size()
                + " bands; give one, or one per band.");
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(final String text) {
        try {
            return Double.parseDouble(text);
        }
        catch (final NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Path path(final String text) {
        try {
            if (text.isBlank()) {
                throw new InvalidPathException(text, "a blank name");
            }
            return Path.of(text);
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException("model: \"" + text + "\" is neither a preset (" + String.join(", ",
                Presets.names()) + ") nor a file name.", e);
        }
    }
}
