package io.github.pairforge.io.tiff;

import java.util.zip.DataFormatException;

/** Undoes one compression. An instance keeps work space and serves one thread at a time. */
@FunctionalInterface
interface BlockDecoder {

    /**
     * Fills {@code out} up to {@code outLength}; what the data hold beyond it is left alone, as no tile needs it.
     *
     * @param in compressed bytes, of which the first {@code inLength} count
     * @throws DataFormatException with a clause for the user when the data are damaged or end too early
     */
    void decode(byte[] in, int inLength, byte[] out, int outLength) throws DataFormatException;

    /** The error of data that end before the block is full. */
    static DataFormatException tooShort(final int got, final int expected) {
        return new DataFormatException("its data end after " + got + " of " + expected + " bytes");
    }
}
