package io.github.pairforge.io.tiff;

import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;

/** The compressions that are read. */
enum StoredCompression {

    NONE("none", false, 1),
    PACKBITS("PackBits", false, 32773),
    LZW("LZW", true, 5),
    DEFLATE("deflate", true, 8, 32946),
    ZSTD("ZSTD", true, 50000),
    JPEG("JPEG", false, 7);

    /** Names of the others, for the message. */
    private static final Map<Integer, String> OTHERS = Map.ofEntries(Map.entry(2, "CCITT RLE"),
        Map.entry(3, "CCITT fax 3"), Map.entry(4, "CCITT fax 4"), Map.entry(6, "Old-style JPEG"),
        Map.entry(32809, "ThunderScan"), Map.entry(34661, "JBIG"), Map.entry(34676, "SGI LogL"),
        Map.entry(34677, "SGI LogLuv"), Map.entry(34712, "JPEG 2000"), Map.entry(34887, "LERC"),
        Map.entry(34925, "LZMA"), Map.entry(50001, "WebP"), Map.entry(50002, "JPEG XL"));

    private final String label;
    private final boolean predicts;
    private final int[] codes;

    StoredCompression(final String label, final boolean predicts, final int... codes) {
        this.label = label;
        this.predicts = predicts;
        this.codes = codes;
    }

    /** @return the compression, or null when it is none of these */
    static StoredCompression of(final long code) {
        return Arrays.stream(values()).filter(c -> Arrays.stream(c.codes).anyMatch(v -> v == code)).findFirst()
            .orElse(null);
    }

    /** A name for a compression that is none of these. */
    static String describe(final long code) {
        final String name = code <= Integer.MAX_VALUE ? OTHERS.get((int) code) : null;
        return (name == null ? "Compression " + code : name + " compression");
    }

    String label() {
        return label;
    }

    /** Whether the Predictor field applies; with the others it has no meaning and is ignored, as libtiff does. */
    boolean predicts() {
        return predicts;
    }

    /**
     * More bytes cannot come of one. Blocks that claim more are refused before memory is taken for them. ZSTD makes at
     * most 2^17 bytes of 4 (RFC 8878, RLE_Block), the other compressions less.
     */
    int highestRatio() {
        return this == NONE ? 1 : 1 << 16;
    }

    /** A decoder for one thread. */
    BlockDecoder decoder(final TiffLayout layout, final byte[] jpegTables) {
        return switch (this) {
            case NONE -> StoredCompression::copy;
            case PACKBITS -> new PackBitsDecoder();
            case LZW -> new LzwDecoder();
            case DEFLATE -> new DeflateDecoder();
            case ZSTD -> new ZstdDecoder();
            case JPEG -> new JpegDecoder(jpegTables, layout.blockWidth(), layout.blockHeight(),
                layout.blockSamples(), layout.yCbCr());
        };
    }

    private static void copy(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        if (inLength < outLength) {
            throw BlockDecoder.tooShort(inLength, outLength);
        }
        System.arraycopy(in, 0, out, 0, outLength);
    }
}
