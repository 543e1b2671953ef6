package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.platform.Fp16Conversions;

/** How numbers of a type are stored in a network's memory. */
enum NumberCodec {

    FLOAT(4, true) {

        @Override
        void put(final Tensor from, final ByteBuffer to) {
            if (from.isFloat()) {
                to.asFloatBuffer().put(from.floats());
            }
            else {
                for (final long v : from.longs()) {
                    to.putFloat(v);
                }
            }
        }

        @Override
        Tensor get(final ByteBuffer from, final long... shape) {
            final float[] values = new float[(int) Shapes.count(shape)];
            from.asFloatBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    DOUBLE(8, true) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.putDouble(v);
        }

        @Override
        double real(final ByteBuffer from) {
            return from.getDouble();
        }
    },
    FLOAT16(2, true) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.putShort(Fp16Conversions.floatToFp16((float) v));
        }

        @Override
        double real(final ByteBuffer from) {
            return Fp16Conversions.fp16ToFloat(from.getShort());
        }
    },
    INT64(8, false) {

        @Override
        void put(final Tensor from, final ByteBuffer to) {
            if (from.isFloat()) {
                super.put(from, to);
            }
            else {
                to.asLongBuffer().put(from.longs());
            }
        }

        @Override
        void real(final double v, final ByteBuffer to) {
            to.putLong(within(v, Long.MIN_VALUE, Long.MAX_VALUE));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.getLong();
        }

        @Override
        Tensor get(final ByteBuffer from, final long... shape) {
            final long[] values = new long[(int) Shapes.count(shape)];
            from.asLongBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    INT32(4, false) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.putInt((int) within(v, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.getInt();
        }
    },
    INT16(2, false) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.putShort((short) within(v, Short.MIN_VALUE, Short.MAX_VALUE));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.getShort();
        }
    },
    UINT8(1, false) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.put((byte) within(v, 0, 255));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.get() & 0xff;
        }
    },
    INT8(1, false) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.put((byte) within(v, Byte.MIN_VALUE, Byte.MAX_VALUE));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.get();
        }
    },
    BOOL(1, false) {

        @Override
        void real(final double v, final ByteBuffer to) {
            to.put((byte) (v == 0 ? 0 : 1));
        }

        @Override
        double real(final ByteBuffer from) {
            return from.get() == 0 ? 0 : 1;
        }
    };

    private final int size;
    private final boolean floating;

    NumberCodec(final int size, final boolean floating) {
        this.size = size;
        this.floating = floating;
    }

    /** @throws IOException for types without numbers */
    static NumberCodec of(final String name, final OnnxJavaType type) throws IOException {
        for (final NumberCodec codec : values()) {
            if (codec.name().equals(type.name())) {
                return codec;
            }
        }
        throw new IOException(name + " has the type " + type.name().toLowerCase(Locale.ROOT)
            + "; a network of numbers (float, double, int64, int32, uint8 and the like) is needed.");
    }

    /** Bytes per number. */
    int size() {
        return size;
    }

    /** Rounds to the nearest number of the type, refusing what lies beyond its range. */
    void put(final Tensor from, final ByteBuffer to) {
        if (from.isFloat()) {
            for (final float v : from.floats()) {
                real(v, to);
            }
        }
        else {
            for (final long v : from.longs()) {
                real(v, to);
            }
        }
    }

    /** Whole numbers as long, others as float. */
    Tensor get(final ByteBuffer from, final long... shape) {
        final int n = (int) Shapes.count(shape);
        if (floating) {
            final float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] = (float) real(from);
            }
            return Tensor.of(values, shape);
        }
        final long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = (long) real(from);
        }
        return Tensor.of(values, shape);
    }

    void real(final double v, final ByteBuffer to) {
        to.putFloat((float) v);
    }

    double real(final ByteBuffer from) {
        return from.getFloat();
    }

    private static long within(final double v, final long least, final long most) {
        final long rounded = Math.round(v);
        if (!(v >= least - 0.5 && v < most + 0.5)) {
            throw new IllegalArgumentException("The network takes whole numbers from " + least + " to " + most
                + ", not " + v + "; check the model card's scale and offset.");
        }
        return Math.min(most, Math.max(least, rounded));
    }
}
