package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** Opens a raster file as reflectance, with its georeference. */
@Plugin(type = Command.class, headless = true,
    description = "Opens a raster file (tiled GeoTIFF, anything GDAL reads) as reflectance, with its georeference.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = OpenRaster.LABEL, weight = 10) })
public final class OpenRaster extends ImageCommand {

    static final String LABEL = "Open Raster...";

    @Parameter(label = "File", persist = false, description = "Any raster file PairForge can read.")
    private File file;

    @Parameter(label = "Bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order, e.g. 4,3,2,8; empty for all.")
    private String bands = "";

    @Parameter(label = "Scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says, 0.0001 for reflectance x 10000.")
    private double scale;

    @Parameter(label = "Offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling, e.g. -0.1 for Sentinel-2 from baseline 04.00 on.")
    private double offset;

    public OpenRaster() {
        super(LABEL, "");
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.load(OpenImages.input(null, file, "image", "file").as("").withBands(bands)
            .withReflectance(OpenImages.orDeclared(scale), OpenImages.orDeclared(offset)), progress);
    }
}
