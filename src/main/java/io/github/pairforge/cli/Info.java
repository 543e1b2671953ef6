package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.PairForgeService;

/** {@code info}: what a raster file says of itself. */
@Command(name = "info", sortOptions = false, description = "Shows size, bands, georeference and storage of a raster.")
final class Info extends TaskSubcommand {

    @Parameters(paramLabel = "FILE", description = "Any raster PairForge can open.")
    private Path file;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        try (RasterFile raster = service.open(file)) {
            if (wantsJson()) {
                out().println(json(raster));
            }
            else {
                print(raster);
            }
            out().flush();
        }
    }

    private void print(final RasterFile raster) throws IOException {
        final Grid grid = raster.grid();
        final RasterInfo info = raster.info();
        line("file", file.toString());
        line("format", info.format());
        line("size", grid.width() + " x " + grid.height() + " pixels, " + raster.bands().size() + " bands of "
            + info.sampleType());
        line("storage", "blocks of " + info.blockWidth() + " x " + info.blockHeight() + ", compression "
            + info.compression());
        line("nodata", info.nodata().isPresent() ? number(info.nodata().getAsDouble()) : "not declared");
        line("reflectance", raster.declaredReflectance().map(Object::toString).orElse("not declared"));
        line("CRS", grid.crs().label());
        line("pixel", grid.isGeoreferenced() ? number(grid.pixelWidth()) + " x " + number(grid.pixelHeight())
            + " CRS units, " + String.format(Locale.ROOT, "%.4g m", grid.groundSamplingDistance())
            : "no georeference");
        line("upper left", grid.isGeoreferenced() ? number(grid.worldX(0, 0)) + ", " + number(grid.worldY(0, 0)) : "-");
        for (int b = 0; b < raster.bands().size(); b++) {
            final Band band = raster.bands().get(b);
            line("band " + (b + 1), (band.isNamed() ? band.name() : "(no name)")
                + (Double.isNaN(band.wavelength()) ? "" : ", " + number(band.wavelength()) + " nm"));
        }
        info.overviews().forEach(o -> line("overview", o.width() + " x " + o.height()));
        info.metadata().forEach(this::line);
    }

    private JsonObject json(final RasterFile raster) throws IOException {
        final Grid grid = raster.grid();
        final RasterInfo info = raster.info();
        final JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("format", info.format());
        json.addProperty("width", grid.width());
        json.addProperty("height", grid.height());
        json.addProperty("sampleType", info.sampleType());
        json.addProperty("compression", info.compression());
        info.nodata().ifPresent(v -> json.addProperty("nodata", number(v)));
        raster.declaredReflectance().ifPresent(r -> {
            json.addProperty("scale", r.scale());
            json.addProperty("offset", r.offset());
        });
        json.addProperty("epsg", grid.crs().epsg());
        if (grid.isGeoreferenced()) {
            final JsonArray transform = new JsonArray();
            for (final double t : grid.transform()) {
                transform.add(t);
            }
            json.add("transform", transform);
            if (Double.isFinite(grid.groundSamplingDistance())) {
                json.addProperty("groundSamplingDistance", grid.groundSamplingDistance());
            }
        }
        final JsonArray bands = new JsonArray();
        raster.bands().forEach(b -> bands.add(b.name()));
        json.add("bands", bands);
        return json;
    }

    private void line(final String name, final String value) {
        out().printf("%-12s %s%n", Printable.of(name), Printable.of(value));
    }

    private static String number(final double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}
