package io.github.pairforge.raster;

import java.util.List;

/** A source whose bands are called otherwise. */
final class RelabelledSource extends SourceView {

    private final List<Band> bands;

    RelabelledSource(final RasterSource source, final List<Band> bands) {
        super(source);
        if (bands.size() != source.bands().size()) {
            throw new IllegalArgumentException(source.name() + " has " + source.bands().size() + " bands, "
                + bands.size() + " are described.");
        }
        this.bands = List.copyOf(bands);
    }

    @Override
    public List<Band> bands() {
        return bands;
    }
}
