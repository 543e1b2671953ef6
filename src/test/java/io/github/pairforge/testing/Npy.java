package io.github.pairforge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NumPy array file, version 1.0, little endian.
 *
 * @param shape as NumPy gives it: (band, row, column) for images
 * @param values in C order, whatever the order in the file
 */
public record Npy(int[] shape, double[] values) {

    private static final Pattern DESCR = Pattern.compile("'descr': *'[<|]([a-z]\\d)'");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([^)]*)\\)");

    public static Npy read(final Path file) {
        try {
            final ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            final int length = in.getShort(8) & 0xffff;
            final String header = new String(in.array(), 10, length, StandardCharsets.ISO_8859_1);
            final int[] shape = Arrays.stream(group(SHAPE, header).split(",")).map(String::trim)
                .filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt).toArray();
            final double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            in.position(10 + length);
            final String type = group(DESCR, header);
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (type) {
                    case "f4" -> in.getFloat();
                    case "f8" -> in.getDouble();
                    case "u1" -> in.get() & 0xff;
                    case "u2" -> in.getShort() & 0xffff;
                    case "i2" -> in.getShort();
                    case "i4" -> in.getInt();
                    case "i8" -> in.getLong();
                    default -> throw new IllegalArgumentException(file + ": dtype " + type);
                };
            }
            return new Npy(shape, header.contains("'fortran_order': True") ? fromFortran(shape, values) : values);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first axis runs fastest in the file, the last one in the result. */
    private static double[] fromFortran(final int[] shape, final double[] values) {
        final double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            int rest = i;
            int j = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                int stride = 1;
                for (int before = 0; before < axis; before++) {
                    stride *= shape[before];
                }
                j += rest % shape[axis] * stride;
                rest /= shape[axis];
            }
            out[i] = values[j];
        }
        return out;
    }

    private static String group(final Pattern pattern, final String header) {
        final Matcher m = pattern.matcher(header);
        if (!m.find()) {
            throw new IllegalArgumentException("npy header " + header);
        }
        return m.group(1);
    }

    /** Size of an axis counted from the last: 0 = columns, 1 = rows, 2 = bands; 1 where there is no such axis. */
    public int size(final int axisFromLast) {
        return axisFromLast < shape.length ? shape[shape.length - 1 - axisFromLast] : 1;
    }

    /** One band as row-major floats. */
    public float[] plane(final int band) {
        final int n = size(0) * size(1);
        final float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = (float) values[band * n + i];
        }
        return out;
    }
}
