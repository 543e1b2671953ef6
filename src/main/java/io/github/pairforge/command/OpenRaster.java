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
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Opens a raster file as reflectance, with its georeference. */
@Plugin(type = Command.class, headless = true,
    description = "Opens a raster file (tiled GeoTIFF, anything GDAL reads) as reflectance, with its georeference.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = OpenRaster.LABEL, weight = 5) })
public final class OpenRaster extends ImageCommand<TaskResult> {

    static final String LABEL = "Open Raster...";

    @Parameter(label = "File", persist = false, validater = "checkFile", style = LineWidget.STYLE + ",open",
        description = "Any raster file PairForge can read.")
    private File file;

    @Parameter(label = "Bands", required = false, persist = false, validater = "checkBands", style = LineWidget.STYLE,
        description = "Numbers from 1 or names, in order, e.g. 4,3,2,8; empty for all.")
    private String bands = "";

    @Parameter(label = "Scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says, 0.0001 for reflectance x 10000.")
    private double scale;

    @Parameter(label = "Offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
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

    @Override
    TaskResult image(final TaskResult made) {
        return made;
    }

    String checkFile() {
        return problem(() -> {
            if (!OpenImages.isGiven(file)) {
                throw new IllegalArgumentException("file: choose the file to open.");
            }
            Checks.exists(file, "file");
        });
    }

    String checkBands() {
        return problem(() -> Checks.bands(null, file, bands, "bands"));
    }
}
