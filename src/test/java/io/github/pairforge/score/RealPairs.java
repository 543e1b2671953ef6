package io.github.pairforge.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.imagej.ImageJReader;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.testing.SharedData;

/** The real SPOT and Sentinel-2 pairs, on their native grids and as they were delivered. */
final class RealPairs {

    private static final List<String> PLACES = List.of("Landcover-769486", "Landcover-777404", "UNHCR-NGAs036019");

    private RealPairs() {
    }

    /**
     * A pair.
     *
     * @param name of the file
     * @param place on the ground
     * @param degraded HR by area average
     */
    record Real(String name, String place, Raster hr, Raster degraded, Raster lr) {

        Pair pair() {
            return Pair.of(hr, lr);
        }
    }

    /** R, G, B, NIR, georeferenced, HR at 6 m and LR at 10 m. */
    static List<Real> utm() throws IOException {
        final List<Real> out = new ArrayList<>();
        for (final String place : PLACES) {
            out.add(pair("utm " + place, place, tiff("pairs_utm/" + place + "/hr.tif", 1e-4),
                tiff("pairs_utm/" + place + "/lr.tif", 1)));
        }
        return out;
    }

    /** The same as they were delivered: LR copied onto a grid of degrees, HR without georeference. */
    static List<Real> delivered() throws IOException {
        final List<Real> out = new ArrayList<>();
        for (final String place : PLACES) {
            final Raster lr = tiff("worldstrat_" + place + "/lr_s2_l2a_12band_10m.tiff", 1, 3, 2, 1, 7);
            out.add(pair("delivered " + place, place, tiff("worldstrat_" + place + "/hr_spot_rgbn_6m.tiff", 1e-4), lr));
        }
        return out;
    }

    /** R, G, B at 1.5 m, 8 bits stretched for display, with LR. */
    static List<Real> display() throws IOException {
        final List<Real> out = new ArrayList<>();
        for (final String place : List.of(PLACES.get(0), PLACES.get(2))) {
            final Raster lr = tiff("worldstrat_" + place + "/lr_s2_l2a_12band_10m.tiff", 1, 3, 2, 1);
            try (RasterFile png = new ImageJReader()
                .open(SharedData.file("real/worldstrat_" + place + "/hr_spot_rgb8_pansharp_1m5.png")))
            {
                out.add(pair("display " + place, place, load(png.withBands(0, 1, 2), 1 / 255.0), lr));
            }
        }
        return out;
    }

    private static Real pair(final String name, final String place, final Raster hr, final Raster lr)
        throws IOException
    {
        final Grid grid = hr.grid().isGeoreferenced() ? hr.grid()
            : lr.grid().withSize(hr.grid().width(), hr.grid().height());
        final Raster placed = new Raster(hr.pixels(), grid, hr.bands(), hr.name());
        return new Real(name, place, placed,
            Degradation.onto(lr.grid(), placed, Presets.identity(), 0).inMemory(Progress.NONE), lr);
    }

    private static Raster tiff(final String path, final double scale, final int... bands) throws IOException {
        try (RasterFile file = new GeoTiffReader().open(SharedData.file("real/" + path))) {
            return load(bands.length == 0 ? file : file.withBands(bands), scale);
        }
    }

    private static Raster load(final RasterSource source, final double scale) throws IOException {
        return RasterLoading.load(source.withReflectance(new Reflectance(scale, 0)), Progress.NONE);
    }
}
