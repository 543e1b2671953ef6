package io.github.pairforge.io.imagej;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

import io.github.pairforge.raster.Progress;

/** SHA-256 of what PairForge reads of an ImageJ image. */
public final class ImageDigest {

    private static final int CHUNK = 1 << 14;

    private ImageDigest() {
    }

    /**
     * The digest of size, type, axes, the image's own calibration, georeference, slice labels and all pixel values.
     * Title, display range, colours, selection and overlay do not count: no result depends on them, except on
     * an area that is selected when a run begins, which whoever compares has to ask for.
     *
     * @param progress one step per slice; virtual stacks are read
     * @return hexadecimal, in small letters
     */
    public static String sha256(final ImagePlus image, final Progress progress) {
        final MessageDigest digest = sha256();
        final Calibration c = image.getLocalCalibration();
        final ImageStack stack = image.getStack();
        final StringBuilder head = new StringBuilder();
        head.append(image.getWidth()).append(' ').append(image.getHeight()).append(' ').append(image.getNChannels())
            .append(' ').append(image.getNSlices()).append(' ').append(image.getNFrames()).append(' ')
            .append(image.getBitDepth()).append('\n').append(c.pixelWidth).append(' ').append(c.pixelHeight)
            .append(' ').append(c.xOrigin).append(' ').append(c.yOrigin).append(' ').append(c.getUnit()).append(' ')
            .append(c.getFunction()).append(' ').append(Arrays.toString(c.getCoefficients())).append('\n')
            .append(image.getProp(Georeference.KEY)).append('\n');
        for (int i = 1; i <= stack.size(); i++) {
            head.append(stack.size() == 1 ? image.getProp("Slice_Label") : stack.getSliceLabel(i)).append('\n');
        }
        digest.update(head.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= stack.size(); i++) {
            update(digest, stack.getPixels(i));
            progress.update("Hash of " + image.getTitle(), i, stack.size());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(final MessageDigest digest, final Object pixels) {
        if (pixels instanceof final byte[] bytes) {
            digest.update(bytes);
        }
        else if (pixels instanceof final short[] shorts) {
            final ByteBuffer buffer = ByteBuffer.allocate(2 * CHUNK);
            for (int i = 0; i < shorts.length; i += CHUNK) {
                buffer.clear().asShortBuffer().put(shorts, i, Math.min(CHUNK, shorts.length - i));
                digest.update(buffer.limit(2 * Math.min(CHUNK, shorts.length - i)));
            }
        }
        else if (pixels instanceof final float[] floats) {
            final ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK);
            for (int i = 0; i < floats.length; i += CHUNK) {
                buffer.clear().asFloatBuffer().put(floats, i, Math.min(CHUNK, floats.length - i));
                digest.update(buffer.limit(4 * Math.min(CHUNK, floats.length - i)));
            }
        }
        else if (pixels instanceof final int[] ints) {
            final ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK);
            for (int i = 0; i < ints.length; i += CHUNK) {
                buffer.clear().asIntBuffer().put(ints, i, Math.min(CHUNK, ints.length - i));
                digest.update(buffer.limit(4 * Math.min(CHUNK, ints.length - i)));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
