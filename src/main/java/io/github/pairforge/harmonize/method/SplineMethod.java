package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.SplineHarmonization;
import io.github.pairforge.raster.Progress;

/** A smooth curve through quantile pairs. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 4)
public final class SplineMethod implements HarmonizeMethod {

    private static final int USUAL = 10;

    @Override
    public String label() {
        return "spline";
    }

    @Override
    public String summary() {
        return "a smooth monotone curve through a few quantile pairs, " + USUAL + " unless said otherwise";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.SAME_SURFACES;
    }

    @Override
    public List<String> options() {
        return List.of(QuantilesMethod.QUANTILES);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        return Found.of(SplineHarmonization.between(inputs.source(), inputs.reference(),
            (int) options.integer(QuantilesMethod.QUANTILES, USUAL, 2, QuantilesMethod.MOST), progress));
    }
}
