package io.github.pairforge.ui.assistant;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;

import org.scijava.Context;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.platform.PlatformService;
import org.scijava.thread.ThreadService;

import ij.ImagePlus;

import io.github.pairforge.io.FileProblem;

/** Opens what a stage wrote, for a closer look. */
final class Opening {

    private static final String OPEN_RASTER = "command:io.github.pairforge.command.OpenRaster";

    private Opening() {
    }

    /** As images of ImageJ, through Open Raster. */
    static void rasters(final Context context, final List<Path> files) {
        final ModuleService modules = context.service(ModuleService.class);
        final ModuleInfo info = modules.getModuleById(OPEN_RASTER);
        for (final Path file : files) {
            modules.run(info, true,
                Map.of("file", file.toFile(), "bands", "", "scale", 0.0, "offset", 0.0));
        }
    }

    /** A picture as an image of ImageJ, which itself would tell of a damaged file in a window of its own. */
    static void picture(final Context context, final Path file, final Consumer<String> failed) {
        context.service(ThreadService.class).run(() -> {
            try {
                final BufferedImage picture = ImageIO.read(file.toFile());
                if (picture == null) {
                    throw new IOException(file + " is no picture any more; run the stage again.");
                }
                SwingUtilities.invokeLater(() -> new ImagePlus(file.getFileName().toString(), picture).show());
            }
            catch (final IOException e) {
                SwingUtilities.invokeLater(() -> failed.accept(FileProblem.sentence(e)));
            }
        });
    }

    /** A page in the user's browser. */
    static void report(final Context context, final Path file, final Consumer<String> failed) {
        final PlatformService platform = context.service(PlatformService.class);
        context.service(ThreadService.class).run(() -> {
            try {
                platform.open(file.toUri().toURL());
            }
            catch (final IOException e) {
                SwingUtilities.invokeLater(() -> failed.accept("No browser could be opened; the report is " + file));
            }
        });
    }
}
