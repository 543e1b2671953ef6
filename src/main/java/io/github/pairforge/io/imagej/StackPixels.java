package io.github.pairforge.io.imagej;

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

/** The pixels of an ImageJ stack as floats, axes x, y, band. Arrays in memory are shared, never copied. */
final class StackPixels {

    private static final int BYTE_VALUES = 1 << 8;
    private static final int SHORT_VALUES = 1 << 16;

    private StackPixels() {
    }

    static RandomAccessibleInterval<FloatType> of(final ImagePlus image) {
        final ImageStack stack = image.getStack();
        final Calibration calibration = image.getLocalCalibration();
        if (image.getBitDepth() == 24) {
            return LazyPlane.image(image.getWidth(), image.getHeight(), 3,
                c -> channel((int[]) stack.getPixels(1), 16 - 8 * c));
        }
        if (stack.isVirtual()) {
            return LazyPlane.image(image.getWidth(), image.getHeight(), stack.getSize(),
                i -> floats(stack, i, calibration));
        }
        return switch (image.getBitDepth()) {
            case 8 -> bytes(stack, table(calibration, BYTE_VALUES));
            case 16 -> shorts(stack, table(calibration, SHORT_VALUES));
            default -> floats(stack);
        };
    }

    private static RandomAccessibleInterval<FloatType> floats(final ImageStack stack) {
        final PlanarImg<FloatType, FloatArray> img =
            PlanarImgs.floats(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            img.setPlane(i, new FloatArray((float[]) stack.getPixels(i + 1)));
        }
        return img;
    }

    private static RandomAccessibleInterval<FloatType> bytes(final ImageStack stack, final float[] table) {
        final PlanarImg<UnsignedByteType, ByteArray> img =
            PlanarImgs.unsignedBytes(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            img.setPlane(i, new ByteArray((byte[]) stack.getPixels(i + 1)));
        }
        return Converters.convert((RandomAccessibleInterval<UnsignedByteType>) img,
            (final GenericByteType<?> in, final FloatType out) -> out.set(table[in.getByte() & 0xff]),
            new FloatType());
    }

    private static RandomAccessibleInterval<FloatType> shorts(final ImageStack stack, final float[] table) {
        final PlanarImg<UnsignedShortType, ShortArray> img =
            PlanarImgs.unsignedShorts(stack.getWidth(), stack.getHeight(), stack.getSize());
        for (int i = 0; i < stack.getSize(); i++) {
            img.setPlane(i, new ShortArray((short[]) stack.getPixels(i + 1)));
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
        throw new IllegalStateException("Slice " + (index + 1) + " of the virtual stack cannot be read.");
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
