package io.github.pairforge.io.imagej;

import java.lang.ref.SoftReference;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

/** A plane that is made when first read, and forgotten when memory runs short. Read-only. */
final class LazyPlane extends FloatArray {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final int length;
    private final transient IntFunction<float[]> maker;
    private transient volatile SoftReference<float[]> made = new SoftReference<>(null);

    private LazyPlane(final int index, final int length, final IntFunction<float[]> maker) {
        super((float[]) null);
        this.index = index;
        this.length = length;
        this.maker = maker;
    }

    /**
     * An image of axes x, y, plane, safe for concurrent reads.
     *
     * @param maker gives a plane by its zero-based index; never called by two threads at once
     */
    static RandomAccessibleInterval<FloatType> image(final int width, final int height, final int planes,
        final IntFunction<float[]> maker)
    {
        final PlanarImg<FloatType, FloatArray> img = PlanarImgs.floats(width, height, planes);
        for (int i = 0; i < planes; i++) {
            img.setPlane(i, new LazyPlane(i, width * height, maker));
        }
        return img;
    }

    @Override
    public float[] getCurrentStorageArray() {
        final float[] known = made.get();
        return known != null ? known : make();
    }

    private float[] make() {
        // All planes of an image share the maker: ImageJ's virtual stacks are not made for several threads.
        synchronized (maker) {
            final float[] other = made.get();
            if (other != null) {
                return other;
            }
            final float[] values = maker.apply(index);
            made = new SoftReference<>(values);
            return values;
        }
    }

    @Override
    public float getValue(final int i) {
        return getCurrentStorageArray()[i];
    }

    @Override
    public void setValue(final int i, final float value) {
        throw new UnsupportedOperationException("A slice that is read on demand cannot be changed.");
    }

    @Override
    public int getArrayLength() {
        return length;
    }
}
