package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.scijava.Priority;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.harmonize.LognormalGamma;
import io.github.pairforge.harmonize.NormalGamma;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.harmonize.method.OptionException;
import io.github.pairforge.io.RasterReader;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/** A radiometry drawn at random, without a reference. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 6)
public final class StyleMethod implements HarmonizeMethod {

    private static final String STYLE = "style";
    private static final String BLEND = "blend";
    private static final String SCALE = "style_scale";
    private static final String OFFSET = "style_offset";
    private static final String LOGNORMAL = "lognormal";
    private static final String NORMAL = "normal";

    @Parameter
    private PluginService plugins;

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
        return List.of(STYLE, BLEND, SCALE, OFFSET, MethodOptions.SEED);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        final RasterSource source = inputs.source();
        final long seed = options.integer(MethodOptions.SEED, 0, Long.MIN_VALUE, Long.MAX_VALUE);
        final String style = options.text(STYLE).orElse(LOGNORMAL);
        if (style.equals(LOGNORMAL) || style.equals(NORMAL)) {
            requireNone(options, BLEND, SCALE, OFFSET);
            final StyleHarmonization prior = style.equals(NORMAL) ? normal(source)
                : StyleHarmonization.of(LognormalGamma.NAIP);
            return new Found(prior.on(source, seed, progress), List.of("The published gammas are those between NAIP's "
                + "8-bit values over 255 and Sentinel-2 reflectance; for other images give a style of their own."));
        }
        final Path path = path(style);
        if (Files.isDirectory(path)) {
            return fromImages(StyleImages.in(path), source, options, seed, progress);
        }
        requireNone(options, BLEND, SCALE, OFFSET);
        return Found.of(fromFile(path, source).on(source, seed, progress));
    }

    private static void requireNone(final MethodOptions options, final String... names) {
        for (final String name : names) {
            if (options.has(name)) {
                throw new OptionException(
                    name + ": only a style that is learnt from a folder of images has this option; leave it out.");
            }
        }
    }

    private Found fromImages(final StyleImages images, final RasterSource source, final MethodOptions options,
        final long seed, final Progress progress) throws IOException
    {
        final int most = images.files().size();
        final int blend = (int) options.integer(BLEND, Math.min(2, most), 1, most);
        // Where one is missing, the file's own counts.
        final UnaryOperator<Reflectance> unit = declared -> new Reflectance(
            options.number(SCALE, declared.scale(), Float.MIN_NORMAL, Double.MAX_VALUE),
            options.number(OFFSET, declared.offset(), -Double.MAX_VALUE, Double.MAX_VALUE));
        final HistogramPrior prior = images.learn(source,
            new RasterReaders(plugins.createInstancesOfType(RasterReader.class)), unit, blend, progress);
        return new Found(StyleHarmonization.of(prior).on(source, seed, progress), List.of("Style learnt from " + most
            + (most == 1 ? " image." : " images; each draw blends " + blend + ".")));
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

    private static Path path(final String text) {
        try {
            final Path path = Path.of(text);
            if (Files.exists(path)) {
                return path;
            }
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(none(text), e);
        }
        throw new IllegalArgumentException(none(text));
    }

    private static String none(final String text) {
        return STYLE + ": \"" + text + "\" is neither lognormal, normal, a model file nor a folder of images.";
    }

    private static StyleHarmonization fromFile(final Path path, final RasterSource source) throws IOException {
        final DegradationModel model = ModelJson.read(path);
        if (!(model.harmonization() instanceof final StyleHarmonization style)) {
            throw new IllegalArgumentException(STYLE + ": " + path.getFileName()
                + " holds no style to draw from; its harmonization is of another kind.");
        }
        return model.servesAnyBands() || style.bands() == 0 ? style
            : matched(style, model.bands().stream().map(b -> b.band()).toList(), source);
    }
}
