package io.github.pairforge.ui.assistant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;

import io.github.pairforge.io.imagej.ImagePlusRasters;

/** An image that can be chosen: a file, or an open image, which is copied into the project's folder. */
sealed interface PairImage {

    /** Metres, or pixels of unknown size. */
    double pixelSize();

    /** The file to work on. */
    Path file(Path folder, String name) throws IOException;

    /** A file. */
    record OnDisk(Path path) implements PairImage {

        @Override
        public double pixelSize() {
            return Double.NaN;
        }

        @Override
        public Path file(final Path folder, final String name) {
            return path;
        }

        @Override
        public String toString() {
            return path.getFileName() + "   (" + path.getParent() + ")";
        }
    }

    /** An image of a window. */
    record Opened(ImagePlus image) implements PairImage {

        @Override
        public double pixelSize() {
            try {
                return ImagePlusRasters.read(image).raster().grid().groundSamplingDistance();
            }
            catch (final IllegalArgumentException e) {
                return Double.NaN;
            }
        }

        /** Its pixels as they are now: a window can be closed or changed, and the project could not be run again. */
        @Override
        public Path file(final Path folder, final String name) throws IOException {
            // Not its title, selection, or state of being saved; and with properties, which serialize() forgets:
            // among them the exact grid, which ImageJ's own calibration moves by metres.
            final ImagePlus same = new ImagePlus(image.getTitle(), image.getStack());
            // copyAttributes refuses images that are shown.
            same.setCalibration(image.getCalibration());
            same.setProperties(image.getPropertiesAsArray());
            same.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
            final Path written = Files.createTempFile(folder, name, ".tif");
            final FileSaver saver = new FileSaver(same);
            final Path target = folder.resolve(name);
            try {
                if (!(same.getStackSize() > 1 ? saver.saveAsTiffStack(written.toString())
                    : saver.saveAsTiff(written.toString()))) {
                    throw new IOException(image.getTitle() + " cannot be copied into the project; save it as a TIFF"
                        + " file and choose the file.");
                }
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
            finally {
                Files.deleteIfExists(written);
            }
            return target;
        }

        @Override
        public String toString() {
            final double metres = pixelSize();
            return image.getTitle() + "   (open, " + image.getWidth() + " \u00d7 " + image.getHeight()
                + (metres > 0 ? String.format(Locale.ROOT, ", %.4g m", metres) : "") + ")";
        }
    }

    /** The open images, the finest first: by pixel size where all have one, else by their columns. */
    static List<PairImage> open() {
        final int[] ids = WindowManager.getIDList();
        if (ids == null) {
            return List.of();
        }
        final List<Opened> images = Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull)
            .filter(i -> i.getType() != ImagePlus.COLOR_RGB).map(Opened::new).toList();
        final boolean sized = images.stream().allMatch(i -> i.pixelSize() > 0);
        final Comparator<Opened> finer = sized ? Comparator.comparingDouble(Opened::pixelSize)
            : Comparator.comparingInt(i -> -i.image.getWidth());
        return images.stream().sorted(finer).map(PairImage.class::cast).toList();
    }
}
