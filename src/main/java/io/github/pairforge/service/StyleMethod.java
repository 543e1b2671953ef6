package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.harmonize.LognormalGamma;
import io.github.pairforge.harmonize.NormalGamma;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** A radiometry drawn at random, without a reference. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 6)
public final class StyleMethod implements HarmonizeMethod {

    private static final String STYLE = "style";
    private static final String LOGNORMAL = "lognormal";
    private static final String NORMAL = "normal";

    @Override
    public String label() {
        return "style";
    }

    @Override
    public String summary() {
        return "a plausible radiometry drawn at random, without a reference; another seed gives another one";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.NO_REFERENCE;
    }

    @Override
    public List<String> options() {
        return List.of(STYLE, MethodOptions.SEED);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        final RasterSource source = inputs.source();
        final long seed = options.integer(MethodOptions.SEED, 0, Long.MIN_VALUE, Long.MAX_VALUE);
        final String style = options.text(STYLE).orElse(LOGNORMAL);
        if (style.equals(LOGNORMAL) || style.equals(NORMAL)) {
            final StyleHarmonization prior = style.equals(NORMAL) ? normal(source)
                : StyleHarmonization.of(LognormalGamma.NAIP);
            return new Found(prior.on(source, seed, progress), List.of("The published gammas are those between NAIP's "
                + "8-bit values over 255 and Sentinel-2 reflectance; for other images give a style of their own."));
        }
        return Found.of(fromFile(style, source).on(source, seed, progress));
    }

    /** Its bands are those of the preset: red, green, blue, near infrared. */
    private static StyleHarmonization normal(final RasterSource source) {
        return matched(StyleHarmonization.of(NormalGamma.NAIP),
            Presets.sen2naip().bands().stream().map(b -> b.band()).toList(), source);
    }

    private static StyleHarmonization matched(final StyleHarmonization style, final List<Band> bands,
        final RasterSource source)
    {
        return style.select(BandMatch.of(source.bands(), bands, source.name(), "the style").indices());
    }

    private static StyleHarmonization fromFile(final String file, final RasterSource source) throws IOException {
        final Path path;
        try {
            path = Path.of(file);
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(
                STYLE + ": \"" + file + "\" is neither lognormal, normal nor a file name.", e);
        }
        if (!path.toFile().isFile()) {
            throw new IllegalArgumentException(
                STYLE + ": \"" + file + "\" is neither lognormal, normal nor a model file.");
        }
        final DegradationModel model = ModelJson.read(path);
        if (!(model.harmonization() instanceof final StyleHarmonization style)) {
            throw new IllegalArgumentException(STYLE + ": " + path.getFileName()
                + " holds no style to draw from; its harmonization is of another kind.");
        }
        return model.servesAnyBands() || style.bands() == 0 ? style
            : matched(style, model.bands().stream().map(b -> b.band()).toList(), source);
    }
}
