package io.github.pairforge.ui.menu;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.plugin.PlugIn;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.ui.Windows;

/**
 * Opens the made-up sample pair that the jar brings along.
 *
 * <p>The files are laid into {@code .pairforge/sample-data} of the user's home folder first: an image that has a file
 * can be named in a record of a run, and opened again. Packed files have the same bytes everywhere; generated ones
 * would depend on the compressor of the Java version.
 */
public final class SampleImages implements PlugIn {

    private static final String RESOURCES = "/io/github/pairforge/sample-data/";

    /** Shows images, {@code lr+hr}; the one named last is the active one in the end. */
    @Override
    public void run(final String names) {
        try {
            final Path folder = Path.of(System.getProperty("user.home"), ".pairforge", "sample-data");
            final List<ImagePlus> images = new ArrayList<>();
            for (final String name : names.split("\\+")) {
                images.add(open(folder, name));
            }
            Windows.together(() -> images.forEach(ImagePlus::show));
        }
        catch (final IOException e) {
            IJ.error("PairForge", FileProblem.sentence(e));
        }
    }

    /**
     * A sample as reflectance with georeference and band names, backed by its file.
     *
     * @param folder where its file is laid; created when missing
     * @param name {@code hr} (4 bands, 384 × 384 pixels of 2.5 m) or {@code lr} (4 bands, 96 × 96 pixels of 10 m)
     * @throws IOException when the file cannot be written or read, or there is no such sample
     */
    public static ImagePlus open(final Path folder, final String name) throws IOException {
        final Path file = unpack(folder, name);
        try (RasterFile raster = new GeoTiffReader().open(file)) {
            final Reflectance reflectance = raster.declaredReflectance().orElse(Reflectance.IDENTITY);
            final ImagePlus image = ImagePlusRasters.toImagePlus(
                RasterLoading.load(raster.withReflectance(reflectance), Progress.NONE), file.getFileName().toString(),
                Optional.of(Reflectance.IDENTITY));
            final FileInfo info = image.getFileInfo();
            info.directory = folder.toAbsolutePath() + File.separator;
            info.fileName = file.getFileName().toString();
            // Called a TIFF file, File > Save would write over the sample without asking.
            info.fileFormat = FileInfo.UNKNOWN;
            image.setFileInfo(info);
            return image;
        }
    }

    private static Path unpack(final Path folder, final String name) throws IOException {
        final byte[] bytes;
        try (InputStream in = SampleImages.class.getResourceAsStream(RESOURCES + name + ".tif")) {
            if (in == null) {
                throw new IOException("There is no sample \"" + name + "\"; there are hr and lr.");
            }
            bytes = in.readAllBytes();
        }
        final Path file = folder.resolve("pairforge-" + name + ".tif");
        FileProblem.createFolder(folder);
        if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
            AtomicFile.write(file, out -> out.write(bytes));
        }
        return file;
    }
}
