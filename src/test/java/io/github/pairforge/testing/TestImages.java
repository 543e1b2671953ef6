package io.github.pairforge.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/**
 * GeoTIFFs for tests, described by what is peculiar about them.
 *
 * @param grid where
 * @param names of the bands, empty for none
 * @param value of a pixel
 */
public record TestImages(Grid grid, List<String> names, Pixel value) {

    private static final double LEFT = 500_000;
    private static final double TOP = 4_000_000;

    /** The value of a pixel. */
    @FunctionalInterface
    public interface Pixel {

        double at(int band, int x, int y);
    }

    /** Reflectance from 0.1 to 0.4 that differs everywhere. */
    public static double texture(final int band, final int x, final int y) {
        final int hash = (x * 73856093 ^ y * 19349663 ^ band * 83492791) >>> 7 & 0xff;
        return 0.2 + 0.1 * Math.sin(0.3 * x + band) * Math.cos(0.2 * y) + hash * 4e-4;
    }

    /** A textured image whose first corner is that of all others, in UTM 33. */
    public static TestImages square(final double metres, final int size, final int bands) {
        return new TestImages(Grid.northUp(LEFT, TOP, metres, metres, utm(32633), size, size),
            Collections.nCopies(bands, ""), TestImages::texture);
    }

    public static Crs utm(final int epsg) {
        return new Crs(epsg, Crs.Kind.PROJECTED, 1, null, null);
    }

    /** The same at another place, in metres to the right and down. */
    public TestImages shifted(final double right, final double down) {
        final double[] t = grid.transform();
        t[0] += right;
        t[3] -= down;
        return new TestImages(new Grid(t, grid.crs(), grid.width(), grid.height()), names, value);
    }

    public TestImages on(final Crs crs) {
        return new TestImages(new Grid(grid.transform(), crs, grid.width(), grid.height()), names, value);
    }

    public TestImages withoutPlace() {
        return new TestImages(Grid.ofPixels(grid.width(), grid.height()), names, value);
    }

    public TestImages named(final String... other) {
        return new TestImages(grid, List.of(other), value);
    }

    public TestImages with(final Pixel other) {
        return new TestImages(grid, names, other);
    }

    /** One band as another function of place says, the others as they are. */
    public TestImages withBand(final int band, final Pixel other) {
        return with((b, x, y) -> b == band ? other.at(b, x, y) : value.at(b, x, y));
    }

    public Raster raster() {
        final int width = (int) grid.width();
        final int height = (int) grid.height();
        final float[][] planes = new float[names.size()][width * height];
        for (int b = 0; b < planes.length; b++) {
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = (float) value.at(b, i % width, i / width);
            }
        }
        return Raster.wrap(planes, grid, names.stream().map(n -> n.isEmpty() ? Band.unnamed() : Band.named(n)).toList(),
            "test image");
    }

    /** Writes it as float32. */
    public Path write(final Path file) throws IOException {
        return write(file, GeoTiffOptions.float32());
    }

    public Path write(final Path file, final GeoTiffOptions options) throws IOException {
        GeoTiffWriting.write(raster(), file, options.withOverviews(false), Progress.NONE);
        return file;
    }
}
