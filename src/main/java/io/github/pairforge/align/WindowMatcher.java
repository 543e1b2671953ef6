package io.github.pairforge.align;

import java.util.List;

import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/** The shift of every window of a regular grid. */
@Plugin(type = TiePointMatcher.class, name = "windows", priority = 100)
public final class WindowMatcher implements TiePointMatcher {

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public List<TiePoint> match(final Raster reference, final Raster moving, final MatchSettings settings,
        final Progress progress)
    {
        throw new UnsupportedOperationException();
    }
}
