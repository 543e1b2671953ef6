package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.LocalFit;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;

/** Maps of windows, blended. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 1)
public final class LocalMethod implements HarmonizeMethod {

    private static final String PITCH = "pitch";
    private static final String STRENGTH = "strength";
    private static final String SLOPE_LIMIT = "slope_limit";
    private static final String DETAIL_BUDGET = "detail_budget";
    private static final String AUTO = "auto";
    private static final double BUDGET = 0.95;

    @Override
    public String label() {
        return "local";
    }

    @Override
    public String summary() {
        return "one map per band and window, blended, for radiometry that changes with the place";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.SAME_GROUND;
    }

    @Override
    public List<String> options() {
        return List.of(PITCH, STRENGTH, SLOPE_LIMIT, DETAIL_BUDGET);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        final boolean automatic = options.text(PITCH).filter(AUTO::equals).isPresent();
        LocalMatching settings = LocalMatching.DEFAULT.withStrength(options.number(STRENGTH, 1, 0, 1));
        if (!automatic) {
            settings = settings.withPitch(pitch(inputs, options.number(PITCH, 0, 0, Double.MAX_VALUE)));
        }
        final double limit = options.number(SLOPE_LIMIT, 0, 0, Double.MAX_VALUE);
        if (limit > 0) {
            settings = settings.withSlopeLimit(limit);
        }
        final double budget = options.number(DETAIL_BUDGET, BUDGET, 0, Double.MAX_VALUE);
        final LocalFit fit = automatic
            ? LocalFit.automatic(inputs.source(), inputs.reference(), settings, budget, progress)
            : LocalFit.of(inputs.source(), inputs.reference(), settings, budget, progress);
        final PitchCurve curve = inImagePixels(fit.curve(), inputs.pixel());
        final PitchCurve.Point best = curve.best();
        final String note = String.format(Locale.ROOT,
            "%s pitch %.4g pixels, %d x %d windows: keeps %.3f of the gradient energy of one map for all.",
            automatic ? "Found:" : "Local maps with", best.pitch(), best.across(), best.down(), best.ratio());
        return new Found(fit.harmonization(), Optional.of(curve), List.of(note));
    }

    /** In pixels of the source. */
    private static double pitch(final MethodInputs inputs, final double imagePixels) {
        final Grid grid = inputs.source().grid();
        final double longest = Math.max(grid.width(), grid.height()) * inputs.pixel();
        if (imagePixels > 0 && Math.rint(longest / imagePixels) > LocalMatching.MOST_ACROSS) {
            throw new OptionException(String.format(Locale.ROOT,
                "pitch: %.6g pixels make %.0f windows along %.0f pixels; give at least %.0f.", imagePixels,
                Math.rint(longest / imagePixels), longest, Math.ceil(longest / (LocalMatching.MOST_ACROSS + 0.5))));
        }
        return imagePixels / inputs.pixel();
    }

    /** Users count in the pixels of the image that they harmonize. */
    private static PitchCurve inImagePixels(final PitchCurve curve, final double pixel) {
        return new PitchCurve(curve.budget(), curve.points().stream().map(
            p -> new PitchCurve.Point(p.pitch() * pixel, p.across(), p.down(), p.ratio(), p.error())).toList(),
            curve.chosen());
    }
}
