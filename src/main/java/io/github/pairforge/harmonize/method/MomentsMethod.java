package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.MomentHarmonization;
import io.github.pairforge.raster.Progress;

/** Mean and standard deviation. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 2)
public final class MomentsMethod implements HarmonizeMethod {

    @Override
    public String label() {
        return "moments";
    }

    @Override
    public String summary() {
        return "a gain and an offset per band that give it the mean and standard deviation of the reference";
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
        return Found.of(MomentHarmonization.between(inputs.source(), inputs.reference(), progress));
    }
}
