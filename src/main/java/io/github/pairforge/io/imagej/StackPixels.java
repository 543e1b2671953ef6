package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.io.UncheckedIOException;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.GenericByteType;
import net.imglib2.type.numeric.integer.GenericShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/** The pixels of an ImageJ stack as floats, axes x, y, band. */
final class StackPixels {

    private static final int BYTE_VALUES = 1 << 8;
    private static final int SHORT_VALUES = 1 << 16;

    private StackPixels() {
    }

    /** @param copied whether arrays in memory are copied, so that later changes do not show, or shared */
    static RandomAccessibleInterval<FloatType> of(final ImagePlus image, final boolean copied) {
        final ImageStack stack = image.getStack();
        final Calibration calibration = image.getLocalCalibration().copy();
        if (image.getBitDepth() == 24) {
            // Held on to: an image that is closed forgets its pixels.
            final int[] rgb = (int[]) array(stack, 1);
            final int[] kept = copied ? rgb.clone() : rgb;
            return LazyPlane.image(image.getWidth(), image.getHeight(), 3, c -> channel(kept, 16 - 8 * c));
        }
        if (stack.isVirtual()) {
            return LazyPlane.image(image.getWidth(), image.getHeight(), stack.getSize(),
                i -> floats(stack, i, calibration));
        }
        return switch (image.getBitDepth()) {
            case 8 -> bytes(stack, table(calibration, BYTE_VALUES), copied);
            case 16 -> shorts(stack, table(calibration, SHORT_VALUES), copied);
            default -> floats(stack, copied);
        };
    }

    /** @throws IllegalArgumentException when the image was closed in this moment */
    private static Object array(final ImageStack stack, final int slice) {
        final Object pixels = stack.getPixels(slice);
        if (pixels == null) {
            throw new IllegalArgumentException("The image was closed while it was read; open it again.");
        }
        return pixels;
    }

    private static RandomAccessibleInterval<FloatType> floats(final ImageStack stack, final boolean copied) {
        final PlanarImg<FloatType, FloatArray> img =
            PlanarImgs.floats(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            final float[] values = (float[]) array(stack, i + 1);
            img.setPlane(i, new FloatArray(copied ? values.clone() : values));
        }
        return img;
    }

    private static RandomAccessibleInterval<FloatType> bytes(final ImageStack stack, final float[] table,
        final boolean copied)
    {
        final PlanarImg<UnsignedByteType, ByteArray> img =
            PlanarImgs.unsignedBytes(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            final byte[] values = (byte[]) array(stack, i + 1);
            img.setPlane(i, new ByteArray(copied ? values.clone() : values));
        }
        return Converters.convert((RandomAccessibleInterval<UnsignedByteType>) img,
            (final GenericByteType<?> in, final FloatType out) -> out.set(table[in.getByte() & 0xff]),
            new FloatType());
    }

    private static RandomAccessibleInterval<FloatType> shorts(final ImageStack stack, final float[] table,
        final boolean copied)
    {
        final PlanarImg<UnsignedShortType, ShortArray> img =
            PlanarImgs.unsignedShorts(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            final short[] values = (short[]) array(stack, i + 1);
            img.setPlane(i, new ShortArray(copied ? values.clone() : values));
        }
        return Converters.convert((RandomAccessibleInterval<UnsignedShortType>) img,
            (final GenericShortType<?> in, final FloatType out) -> out.set(table[in.getShort() & 0xffff]),
            new FloatType());
    }

    /** One slice of a virtual stack, of whatever type. */
    private static float[] floats(final ImageStack stack, final int index, final Calibration calibration) {
        final Object pixels = stack.getPixels(index + 1);
        if (pixels instanceof float[] f) {
            return f;
        }
        if (pixels instanceof byte[] b) {
            final float[] table = table(calibration, BYTE_VALUES);
            final float[] out = new float[b.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = table[b[i] & 0xff];
            }
            return out;
        }
        if (pixels instanceof short[] s) {
            final float[] table = table(calibration, SHORT_VALUES);
            final float[] out = new float[s.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = table[s[i] & 0xffff];
            }
            return out;
        }
        throw new UncheckedIOException(new IOException("Slice " + (index + 1) + " of a virtual stack cannot be read;"
            + " was the image closed, or its file moved?"));
    }

    private static float[] channel(final int[] rgb, final int shift) {
        final float[] out = new float[rgb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = rgb[i] >> shift & 0xff;
        }
        return out;
    }

    /** What ImageJ shows for each stored value: signed 16-bit images and density calibrations differ from the bits. */
    private static float[] table(final Calibration calibration, final int values) {
        final float[] table = new float[values];
        for (int i = 0; i < values; i++) {
            table[i] = (float) calibration.getCValue(i);
        }
        return table;
    }
}
