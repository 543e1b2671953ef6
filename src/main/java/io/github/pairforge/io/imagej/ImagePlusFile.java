package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import ij.ImagePlus;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/**
 * A file that ImageJ opened.
 *
 * @param name the file's path
 */
record ImagePlusFile(String name, ImageRaster image, RasterInfo info) implements RasterFile {

    /**
     * @param format for people
     * @throws IOException when the image's axes cannot be those of a raster
     */
    static ImagePlusFile of(final String name, final String format, final ImagePlus image) throws IOException {
        try {
            final ImageRaster read = ImagePlusRasters.read(image);
            final Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < read.notes().size(); i++) {
                facts.put(i == 0 ? "note" : "note " + (i + 1), read.notes().get(i));
            }
            return new ImagePlusFile(name, read, new RasterInfo(format, sampleType(image), "none",
                OptionalDouble.empty(), image.getWidth(), image.getHeight(), List.of(), facts));
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(name + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String sampleType(final ImagePlus image) {
        if (image.getBitDepth() == 32) {
            return "float32";
        }
        if (image.getBitDepth() == 16) {
            return image.getLocalCalibration().isSigned16Bit() ? "int16" : "uint16";
        }
        return "uint8";
    }

    @Override
    public Grid grid() {
        return image.raster().grid();
    }

    @Override
    public List<Band> bands() {
        return image.raster().bands();
    }

    @Override
    public Optional<Reflectance> declaredReflectance() {
        return image.reflectance();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        try {
            image.raster().read(band, x, y, width, height, out);
        }
        catch (final UncheckedIOException e) {
            throw e.getCause();
        }
        catch (final IllegalStateException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** @throws IndexOutOfBoundsException always: ImageJ's images have no overviews */
    @Override
    public RasterSource overview(final int level) {
        throw new IndexOutOfBoundsException(name + " has no overviews.");
    }
}
