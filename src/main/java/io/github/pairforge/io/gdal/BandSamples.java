package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.util.OptionalDouble;

import com.sun.jna.Pointer;

/**
 * How the samples of one band become floats.
 *
 * @param nodata the value that means "no data"
 * @param throughDouble read as double, because a float would round nodata and its neighbours to the same value
 * @param signedByte bytes above 127 are negative, as GDAL before 3.7 does not say in the type
 * @param mask the band has a stored mask, 0 where a pixel is invalid
 */
record BandSamples(OptionalDouble nodata, boolean throughDouble, boolean signedByte, boolean mask) {

    /** Reads a window of a band or of one of its overviews. */
    void read(final Gdal gdal, final Pointer band, final Window w, final float[] out) throws IOException {
        if (throughDouble) {
            readDoubles(gdal, band, w, out);
        }
        else {
            rasterIO(gdal, band, w, out);
            adapt(out, w.size());
        }
        if (mask) {
            final float[] valid = new float[w.size()];
            rasterIO(gdal, gdal.library().GDALGetMaskBand(band), w, valid);
            for (int i = 0; i < valid.length; i++) {
                out[i] = valid[i] == 0 ? Float.NaN : out[i];
            }
        }
    }

    private void adapt(final float[] out, final int n) {
        if (signedByte) {
            for (int i = 0; i < n; i++) {
                out[i] = (byte) out[i];
            }
        }
        if (nodata.isPresent()) {
            final float missing = (float) nodata.getAsDouble();
            for (int i = 0; i < n; i++) {
                out[i] = out[i] == missing ? Float.NaN : out[i];
            }
        }
    }

    private void readDoubles(final Gdal gdal, final Pointer band, final Window w, final float[] out)
        throws IOException
    {
        final double[] values = new double[w.size()];
        check(gdal, w, gdal.library().GDALRasterIO(band, GdalLibrary.READ, w.x(), w.y(), w.width(), w.height(), values,
            w.width(), w.height(), GdalLibrary.FLOAT64, 0, 0));
        // No value equals NaN, so that a band without nodata needs no branch of its own.
        final double missing = nodata.orElse(Double.NaN);
        for (int i = 0; i < values.length; i++) {
            out[i] = values[i] == missing ? Float.NaN : (float) values[i];
        }
    }

    private static void rasterIO(final Gdal gdal, final Pointer band, final Window w, final float[] out)
        throws IOException
    {
        check(gdal, w, gdal.library().GDALRasterIO(band, GdalLibrary.READ, w.x(), w.y(), w.width(), w.height(), out,
            w.width(), w.height(), GdalLibrary.FLOAT32, 0, 0));
    }

    private static void check(final Gdal gdal, final Window w, final int error) throws IOException {
        if (error != 0) {
            throw new IOException(w.file() + ": pixels from column " + w.x() + ", row " + w.y()
                + " on cannot be read by GDAL: " + gdal.lastError());
        }
    }

    /** A rectangle to read, and the file for messages. */
    record Window(String file, int x, int y, int width, int height) {

        /**
         * Native code gets only windows that lie in the image and arrays that hold them.
         *
         * @throws IllegalArgumentException otherwise
         */
        static Window checked(final GdalPixels pixels, final long x, final long y, final int width, final int height,
            final int length)
        {
            if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > pixels.width()
                || y + height > pixels.height())
            {
                throw new IllegalArgumentException(pixels.name() + ": a window of " + width + " x " + height
                    + " pixels at " + x + ", " + y + " is not inside " + pixels.width() + " x "
                    + pixels.height() + ".");
            }
            if ((long) width * height > length) {
                throw new IllegalArgumentException(pixels.name() + ": " + width + " x " + height
                    + " pixels do not fit into an array of " + length + ".");
            }
            return new Window(pixels.name(), (int) x, (int) y, width, height);
        }

        int size() {
            return width * height;
        }
    }
}
