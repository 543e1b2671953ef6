package io.github.pairforge.raster;

/** A source put on another grid. */
final class PlacedSource extends SourceView {

    private final Grid grid;

    PlacedSource(final RasterSource source, final Grid grid) {
        super(source);
        final Grid own = source.grid();
        if (grid.width() != own.width() || grid.height() != own.height()) {
            throw new IllegalArgumentException(source.name() + " has " + own.width() + " x " + own.height()
                + " pixels, the grid " + grid.width() + " x " + grid.height() + ".");
        }
        this.grid = grid;
    }

    @Override
    public Grid grid() {
        return grid;
    }
}
