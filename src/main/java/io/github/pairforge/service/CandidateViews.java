package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * The same part of the image, of the reference and of every candidate: the central one, at full resolution.
 *
 * @param reference what lies under it, where that is known
 */
record CandidateViews(Raster image, Optional<Raster> reference, List<CandidateView> candidates) {

    private static final long EDGE = 400;

    static CandidateViews of(final HarmonizeInputs inputs, final List<Found> found, final List<CandidateRow> rows)
        throws IOException
    {
        final RasterSource part = Results.centre(inputs.image(), EDGE);
        final List<CandidateView> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            views.add(new CandidateView(rows.get(i).number(), rows.get(i).label(), rows.get(i).figures(),
                Results.load(Results.centre(inputs.harmonized(found.get(i)), EDGE))));
        }
        return new CandidateViews(Results.load(part), reference(inputs, part.grid()), views);
    }

    private static Optional<Raster> reference(final HarmonizeInputs inputs, final Grid part) throws IOException {
        if (inputs.reference() == null) {
            return Optional.empty();
        }
        final Grid whole = inputs.image().grid();
        final Grid other = inputs.reference().grid();
        final boolean placed = whole.isGeoreferenced() && other.isGeoreferenced();
        // Without georeference both show the same ground, corner to corner.
        final RasterSource source = placed ? inputs.reference()
            : inputs.reference().withGrid(whole.withSize(other.width(), other.height()));
        return Optional.of(Results.load(Results.under(source, part)));
    }
}
