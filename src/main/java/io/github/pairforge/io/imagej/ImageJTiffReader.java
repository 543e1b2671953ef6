package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;
import io.github.pairforge.io.UnsupportedFeatureException;

/**
 * The TIFF files that ImageJ and Fiji write: their channels, slice labels, calibration and the georeference that
 * {@link ImagePlusRasters#toImagePlus} left in them. It comes before the GeoTIFF reader, which knows none of these.
 * Slices are read when needed.
 */
@Plugin(type = RasterReader.class, priority = Priority.HIGH + 1)
public final class ImageJTiffReader implements RasterReader {

    private static final int CENTIMETRE = 3;
    private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

    /** Calibration functions of ImageJ have at most five coefficients, c0 to c4. */
    private static final int COEFFICIENTS = 5;

    @Override
    public String label() {
        return "ImageJ TIFF";
    }

    @Override
    public boolean canRead(final Path file, final ByteBuffer header) {
        return ImageJTiffHeader.isImageJ(file, header);
    }

    @Override
    public RasterFile open(final Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            final TiffDirectory directory = TiffDirectory.read(channel);
            return open(file, directory, ImageJTiffHeader.read(directory));
        }
        catch (final UnsupportedFeatureException e) {
            throw e;
        }
        catch (final IOException e) {
            final String message = String.valueOf(e.getMessage());
            throw message.startsWith(file.toString()) ? e
                : new IOException(file + " is a damaged TIFF file of ImageJ: " + message + "; save it again.", e);
        }
    }

    private static RasterFile open(final Path file, final TiffDirectory directory, final ImageJTiffHeader header)
        throws IOException
    {
        final TiffStack stack = TiffStack.of(file, directory, header.number("images", 1), header.labels());
        final ImagePlus image = new ImagePlus(file.getFileName().toString(), stack);
        image.setProp("Slice_Label", stack.getSize() == 1 ? stack.getSliceLabel(1) : null);
        for (int i = 0; i + 1 < header.properties().size(); i += 2) {
            image.setProp(header.properties().get(i), header.properties().get(i + 1));
        }
        final double channels = header.number("channels", 1);
        final double slices = header.number("slices", 1);
        final double frames = header.number("frames", 1);
        if (channels >= 1 && slices >= 1 && frames >= 1 && channels * slices * frames == stack.getSize()) {
            image.setDimensions((int) channels, (int) slices, (int) frames);
        }
        final Calibration calibration = image.getLocalCalibration();
        setValues(calibration, stack, header);
        setSpace(calibration, directory, header);
        return ImagePlusFile.of(file.toString(), "ImageJ TIFF", image);
    }

    private static void setValues(final Calibration c, final TiffStack stack, final ImageJTiffHeader header) {
        final double[] coefficients = new double[COEFFICIENTS];
        int n = 0;
        while (n < COEFFICIENTS && Double.isFinite(header.number("c" + n, Double.NaN))) {
            coefficients[n] = header.number("c" + n, 0);
            n++;
        }
        final int function = (int) header.number("cf", Calibration.NONE);
        if (stack.isSigned()) {
            c.setSigned16BitCalibration();
        }
        else if (n >= 2 && function >= Calibration.STRAIGHT_LINE && function <= Calibration.EXP_RECOVERY) {
            c.setFunction(function, Arrays.copyOf(coefficients, n), header.description().getProperty("vunit"),
                Boolean.parseBoolean(header.description().getProperty("zeroclip")));
        }
    }

    private static void setSpace(final Calibration c, final TiffDirectory directory, final ImageJTiffHeader header)
        throws IOException
    {
        final String unit = header.description().getProperty("unit", "");
        final double x = directory.rational(TiffDirectory.X_RESOLUTION);
        final double y = directory.rational(TiffDirectory.Y_RESOLUTION);
        if (x > 0 && y > 0) {
            // A resolution per centimetre beside the unit "um" is one of another program that writes as ImageJ does.
            final boolean mixed =
                directory.number(TiffDirectory.RESOLUTION_UNIT, 0) == CENTIMETRE && unit.equals("um");
            c.setUnit(unit);
            c.setYUnit(header.description().getProperty("yunit"));
            c.pixelWidth = (mixed ? MICROMETRES_PER_CENTIMETRE : 1) / x;
            c.pixelHeight = (mixed ? MICROMETRES_PER_CENTIMETRE : 1) / y;
        }
        c.xOrigin = header.number("xorigin", 0);
        c.yOrigin = header.number("yorigin", 0);
        c.setInvertY(Boolean.parseBoolean(header.description().getProperty("inverty")));
    }
}
