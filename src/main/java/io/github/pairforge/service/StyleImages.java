package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.ReflectanceGuard;
import io.github.pairforge.raster.WatchedSource;

/** The images of a folder, that a style is learnt from. */
record StyleImages(List<Path> files) {

    /** Tell about everything of a histogram. */
    private static final int QUANTILES = 64;

    /** As messages call what was given. */
    private static final String PARAMETER = "style";

    StyleImages {
        files = List.copyOf(files);
    }

    /** @throws IllegalArgumentException when it holds no GeoTIFF */
    static StyleImages in(final Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            final List<Path> files = all.filter(Files::isRegularFile).filter(StyleImages::isImage).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(PARAMETER + ": the folder " + folder
                    + " holds no .tif or .tiff file; give a folder of images that the style is learnt from.");
            }
            return new StyleImages(files);
        }
    }

    private static boolean isImage(final Path file) {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".tif") || name.endsWith(".tiff"));
    }

    /**
     * One file open at a time.
     *
     * @param image whose bands are wanted, by name where both have names
     * @param reflectance of a file, from what it declares
     * @param blend at most as many as there are files
     */
    HistogramPrior learn(final RasterSource image, final RasterReaders readers,
        final UnaryOperator<Reflectance> reflectance, final int blend, final Progress progress) throws IOException
    {
        final List<HistogramPrior.Style> styles = new ArrayList<>();
        for (final Path file : files) {
            try (RasterFile stored = readers.open(file)) {
                final RasterSource chosen = stored.withBands(
                    BandMatch.of(image.bands(), stored.bands(), image.name(), stored.name()).indices());
                final Reflectance unit =
                    reflectance.apply(stored.declaredReflectance().orElse(Reflectance.IDENTITY));
                ReflectanceGuard.check(chosen, unit, PARAMETER);
                final WatchedSource watched = new WatchedSource(chosen.withReflectance(unit));
                styles.add(HistogramPrior.Style.of(watched, QUANTILES, progress));
                watched.requireContent();
            }
        }
        return new HistogramPrior(styles, Math.min(blend, styles.size()));
    }
}
