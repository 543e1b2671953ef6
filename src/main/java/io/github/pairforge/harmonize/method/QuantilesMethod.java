package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.raster.Progress;

/** A fixed number of quantiles. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 3)
public final class QuantilesMethod implements HarmonizeMethod {

    static final String QUANTILES = "quantiles";
    static final int MOST = 1 << 16;
    private static final int USUAL = 256;

    @Override
    public String label() {
        return "quantiles";
    }

    @Override
    public String summary() {
        return "straight lines between a fixed number of quantile pairs, " + USUAL + " unless said otherwise";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.SAME_SURFACES;
    }

    @Override
    public List<String> options() {
        return List.of(QUANTILES);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        return Found.of(HistogramHarmonization.quantiles(inputs.source(), inputs.reference(),
            (int) options.integer(QUANTILES, USUAL, 2, MOST), progress));
    }
}
