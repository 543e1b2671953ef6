package io.github.pairforge.io.tiff;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DataFormatException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG in TIFF (Adobe Photoshop TIFF Technical Notes): each block is a JPEG stream that may leave its tables to the
 * directory. YCbCr becomes RGB by ITU-R BT.601 in full range, as in JFIF.
 */
final class JpegDecoder implements BlockDecoder {

    private final byte[] tables;
    private final int width;
    private final int height;
    private final int samples;
    private final boolean yCbCr;

    /**
     * @param tables the JPEGTables field, possibly empty
     * @param width columns of a block
     * @param height rows of a block; a strip may have fewer
     * @param samples samples per pixel in a block
     */
    JpegDecoder(final byte[] tables, final int width, final int height, final int samples, final boolean yCbCr) {
        this.tables = tables;
        this.width = width;
        this.height = height;
        this.samples = samples;
        this.yCbCr = yCbCr;
    }

    @Override
    public void decode(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        final byte[] stream = merge(in, inLength);
        checkSize(stream, outLength);
        final Raster raster = raster(stream);
        if (raster.getNumBands() != samples || raster.getWidth() != width
            || raster.getHeight() < outLength / (width * samples))
        {
            throw contradiction();
        }
        final int rows = outLength / (width * samples);
        final int[] row = new int[width * samples];
        for (int y = 0; y < rows; y++) {
            raster.getPixels(0, y, width, 1, row);
            if (yCbCr) {
                toRgb(row);
            }
            for (int i = 0; i < row.length; i++) {
                out[y * row.length + i] = (byte) row[i];
            }
        }
    }

    private static DataFormatException contradiction() {
        return new DataFormatException("its JPEG image has another size or depth than the directory says");
    }

    /** Puts the tables, without their start and end marks, behind the start mark of the data. */
    private byte[] merge(final byte[] in, final int inLength) throws DataFormatException {
        if (inLength < 4 || (in[0] & 0xff) != 0xff || (in[1] & 0xff) != 0xd8) {
            throw new DataFormatException("its data do not start as JPEG data do");
        }
        int end = tables.length;
        if (end >= 2 && (tables[end - 2] & 0xff) == 0xff && (tables[end - 1] & 0xff) == 0xd9) {
            end -= 2;
        }
        final int inserted = Math.max(0, end - 2);
        final byte[] stream = new byte[inLength + inserted];
        System.arraycopy(in, 0, stream, 0, 2);
        System.arraycopy(tables, Math.min(2, end), stream, 2, inserted);
        System.arraycopy(in, 2, stream, 2 + inserted, inLength - 2);
        return stream;
    }

    /** Compares the size in the frame header with what is expected before anything of that size is allocated. */
    private void checkSize(final byte[] s, final int outLength) throws DataFormatException {
        int i = 2;
        while (i + 9 < s.length) {
            if ((s[i] & 0xff) != 0xff) {
                break;
            }
            final int marker = s[i + 1] & 0xff;
            if (marker == 0xff) {
                i++;
                continue;
            }
            final boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8
                && marker != 0xcc;
            if (frame) {
                final int rows = (s[i + 5] & 0xff) << 8 | s[i + 6] & 0xff;
                final int columns = (s[i + 7] & 0xff) << 8 | s[i + 8] & 0xff;
                if (columns != width || rows > height || (long) rows * width * samples < outLength
                    || s[i + 9] != samples || s[i + 4] != 8)
                {
                    throw contradiction();
                }
                return;
            }
            i += 2 + ((s[i + 2] & 0xff) << 8 | s[i + 3] & 0xff);
        }
        throw new DataFormatException("its JPEG data hold no image");
    }

    private static Raster raster(final byte[] stream) throws DataFormatException {
        final ImageReader reader = reader();
        final AtomicReference<String> warning = new AtomicReference<>();
        // The decoder invents what is missing and only warns.
        final IIOReadWarningListener listener = (source, text) -> warning.compareAndSet(null, text);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
            reader.addIIOReadWarningListener(listener);
            reader.setInput(input, true, true);
            final Raster raster = reader.readRaster(0, null);
            if (warning.get() != null) {
                throw new DataFormatException("its JPEG data are invalid (" + warning.get() + ")");
            }
            return raster;
        }
        catch (final IOException | RuntimeException e) {
            // The decoder reports damage by both kinds of exceptions.
            throw new DataFormatException("its JPEG data are invalid (" + e.getMessage() + ")");
        }
        finally {
            reader.dispose();
        }
    }

    private static ImageReader reader() throws DataFormatException {
        final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            final ImageReader reader = readers.next();
            if (reader.canReadRaster()) {
                return reader;
            }
        }
        throw new DataFormatException("this Java installation has no JPEG decoder");
    }

    private static void toRgb(final int[] row) {
        for (int i = 0; i + 2 < row.length; i += 3) {
            final double y = row[i];
            final double cb = row[i + 1] - 128;
            final double cr = row[i + 2] - 128;
            row[i] = clamp(y + 1.402 * cr);
            row[i + 1] = clamp(y - 0.344136286 * cb - 0.714136286 * cr);
            row[i + 2] = clamp(y + 1.772 * cb);
        }
    }

    private static int clamp(final double v) {
        return (int) Math.max(0, Math.min(255, Math.rint(v)));
    }
}
