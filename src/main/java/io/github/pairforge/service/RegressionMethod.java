package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.degrade.BandRegressionJson;
import io.github.pairforge.degrade.BandRegressionModel;
import io.github.pairforge.harmonize.BandRegression;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Every band as a weighted sum of all; fitted on the spot, or from a file. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 5)
public final class RegressionMethod implements HarmonizeMethod {

    private static final String FILE = "regression";
    private static final String ROBUST = "robust";

    /** Less explained variance than this is no relation between two views of one ground. */
    private static final double WEAK = 0.5;

    @Override
    public String label() {
        return "regression";
    }

    @Override
    public String summary() {
        return "every band as a weighted sum of all bands, fitted to the reference or from a saved file";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return options.has(FILE) ? Footing.NO_REFERENCE : Footing.SAME_PIXELS;
    }

    @Override
    public List<String> options() {
        return List.of(FILE, ROBUST);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        final boolean robust = options.word(ROBUST, "true", List.of("true", "false")).equals("true");
        if (options.has(FILE)) {
            return saved(options.text(FILE).orElseThrow(), inputs.source());
        }
        final BandRegression r = BandRegression.of(inputs.source(), inputs.reference(), robust, progress);
        final double[] explained = r.determination();
        final StringBuilder list = new StringBuilder();
        double least = 1;
        for (final double d : explained) {
            list.append(list.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%.3f", d));
            least = Math.min(least, d);
        }
        final String note = "Regression over " + r.pixels() + " pixels explains " + list
            + " of the variance of the bands.";
        return new Found(r.map(), least >= WEAK ? List.of(note)
            : List.of(note, "That is little: do both images show the same ground, aligned, and without clouds?"));
    }

    private static Found saved(final String file, final RasterSource source) throws IOException {
        final Path path;
        try {
            path = Path.of(file);
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(FILE + ": \"" + file + "\" is no file name.", e);
        }
        final BandRegressionModel model = BandRegressionJson.read(path);
        if (!model.mix().isSquare() || model.inputBands().size() != source.bands().size()) {
            throw new IllegalArgumentException(FILE + ": " + path.getFileName() + " makes "
                + model.outputBands().size() + " bands of " + model.inputBands().size() + ", but " + source.name()
                + " has " + source.bands().size() + " to be harmonized; use Apply Band Regression (mix) for other"
                + " numbers of bands.");
        }
        final BandMatch match = model.match(source, false);
        return new Found(inOrder(model.mix().toHarmonization(), match.indices()), List.of("Bands of " + source.name()
            + " and regression " + model.name() + " were matched by " + (match.byName() ? "name." : "order.")));
    }

    /** Weights for bands in the order of the image, whose band {@code at[j]} is the file's band j. */
    private static LinearHarmonization inOrder(final LinearHarmonization map, final int... at) {
        final int[] back = new int[at.length];
        for (int j = 0; j < at.length; j++) {
            back[at[j]] = j;
        }
        return map.select(back);
    }
}
