package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.fit.DegradationFitSettings;
import io.github.pairforge.fit.NoiseSource;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;

/**
 * Where the noise of a fitted model comes from, as the user wrote it.
 *
 * @param text a kind, or what {@link ModelResolution#noise} takes
 */
record NoiseWord(String text) {

    private static final Map<String, NoiseSource.Kind> KINDS = Map.of("auto", NoiseSource.Kind.AUTO, "scene",
        NoiseSource.Kind.SCENE, "reflectance", NoiseSource.Kind.REFLECTANCE, "none", NoiseSource.Kind.NONE);

    /** @throws IllegalArgumentException for neither a known word, a number, nor a file */
    void requireSense() {
        if (!isKind() && !text.equals("sen2naip") && !isNumber() && file() == null) {
            throw new IllegalArgumentException("noise: \"" + text + "\" is neither auto, scene, reflectance, none, "
                + "sen2naip, a standard deviation in reflectance (0.002) nor a model file.");
        }
    }

    /**
     * Says what is wrong before anything is computed.
     *
     * @throws IllegalArgumentException for a word without sense, a negative number, or a file that is no model
     * @throws IOException when the file cannot be read
     */
    void check() throws IOException {
        requireSense();
        if (isNumber()) {
            ModelResolution.noise(text, List.of(), "");
        }
        if (file() != null) {
            ModelJson.read(file());
        }
    }

    /** The file that the noise is read from; null when it comes from none. */
    Path file() {
        if (isKind() || text.equals("sen2naip") || isNumber() || text.isBlank()) {
            return null;
        }
        try {
            final Path path = Path.of(text);
            return Files.exists(path) ? path : null;
        }
        catch (final InvalidPathException e) {
            return null;
        }
    }

    /**
     * The settings with this noise for the bands of the pairs; the inputs get the file and how bands were matched.
     *
     * @throws IllegalArgumentException when the file has other bands
     */
    DegradationFitSettings in(final DegradationFitSettings settings, final FitInputs inputs) throws IOException {
        if (isKind()) {
            final NoiseSource.Kind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
            return kind == NoiseSource.Kind.AUTO ? settings : settings.withNoise(NoiseSource.of(kind));
        }
        final List<Band> bands = inputs.data().get(0).bands();
        final List<NoiseModel> models = ModelResolution.noise(text, bands, inputs.data().get(0).name());
        if (file() == null) {
            return settings.withNoise(NoiseSource.given(models, isNumber() ? "a standard deviation of " + text : text));
        }
        inputs.add("noise", file());
        matched(ModelJson.read(file()), bands, inputs);
        return settings.withNoise(NoiseSource.given(models, String.valueOf(file().getFileName())));
    }

    private void matched(final DegradationModel model, final List<Band> bands, final FitInputs inputs) {
        // One law for all bands needs no partners.
        if (model.bands().stream().map(BandDegradation::noise).distinct().count() > 1) {
            final BandMatch match = model.match(bands, inputs.data().get(0).name());
            inputs.notes().add("Bands of the pairs and of " + file().getFileName() + " were matched by "
                + (match.byName() ? "name." : "order."));
        }
    }

    private boolean isKind() {
        return KINDS.containsKey(text.toLowerCase(Locale.ROOT));
    }

    private boolean isNumber() {
        try {
            return !Double.isNaN(Double.parseDouble(text));
        }
        catch (final NumberFormatException e) {
            return false;
        }
    }
}
