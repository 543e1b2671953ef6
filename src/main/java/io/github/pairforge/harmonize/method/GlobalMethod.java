package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.raster.Progress;

/** One map per band, from the whole histograms. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH)
public final class GlobalMethod implements HarmonizeMethod {

    @Override
    public String label() {
        return "global";
    }

    @Override
    public String summary() {
        return "one map per band that gives it the histogram of the reference";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.SAME_SURFACES;
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        return Found.of(HistogramHarmonization.between(inputs.source(), inputs.reference(), progress));
    }
}
