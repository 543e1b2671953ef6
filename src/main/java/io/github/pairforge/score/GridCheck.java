package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.score.Caution.Kind;

/** Whether an image's pixels are square on the ground, and lie somewhere. */
final class GridCheck {

    private static final double METRES_PER_DEGREE = 111_319.490793;
    private static final double SQUARE = 0.01;

    private GridCheck() {
    }

    static List<Caution> check(final String name, final Grid grid) {
        final List<Caution> out = new ArrayList<>();
        if (!grid.isGeoreferenced()) {
            out.add(Caution.note(Kind.GRID, name + " has no georeference: its pixel size in metres is unknown, and"
                + " nothing tells whether it lies where its partner does."));
            return out;
        }
        final boolean degrees = grid.crs().kind() == Crs.Kind.GEOGRAPHIC;
        final double latitude = Math.toRadians(grid.worldY(grid.width() / 2.0, grid.height() / 2.0));
        final double metres = degrees ? METRES_PER_DEGREE : grid.crs().metresPerUnit();
        final double width = grid.pixelWidth() * metres * (degrees ? Math.cos(latitude) : 1);
        final double height = grid.pixelHeight() * metres;
        if (degrees) {
            out.add(Caution.note(Kind.GRID, String.format(Locale.ROOT,
                "%s has its pixels in degrees (%s x %s m here): satellites deliver metres, so it was resampled, often"
                    + " by nearest neighbour; fetch it on its native grid if you can.",
                name, Sentences.number(width), Sentences.number(height))));
        }
        else if (Math.abs(width / height - 1) > SQUARE) {
            out.add(Caution.note(Kind.GRID, String.format(Locale.ROOT,
                "%s has pixels of %s x %s m: they are not square, and shifts in pixels differ along x and y.", name,
                Sentences.number(width), Sentences.number(height))));
        }
        return out;
    }
}
