package io.github.pairforge.io.tiff;

/** The compressions that are written. All but {@link #NONE} use a predictor: 2 for integers, 3 for floats. */
public enum Compression {

    NONE(1), DEFLATE(8), ZSTD(50000);

    private final int code;

    Compression(final int code) {
        this.code = code;
    }

    /** TIFF's Compression tag. */
    int code() {
        return code;
    }
}
