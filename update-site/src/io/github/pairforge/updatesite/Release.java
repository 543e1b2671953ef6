package io.github.pairforge.updatesite;

/**
 * A file as it was published once.
 *
 * @param filename where it lies in Fiji's folder, with its version
 * @param checksum see {@link FileDigest}
 * @param timestamp year to second, fourteen digits, UTC
 * @param size in bytes, 0 when it is not current any more
 * @param obsolete when it was replaced or removed, 0 while it is current
 */
record Release(String filename, String checksum, long timestamp, long size, long obsolete) {

    Release obsoleteSince(final long when) {
        return new Release(filename, checksum, timestamp, 0, when);
    }

    /** What the file is called on the site. */
    String published() {
        return filename + "-" + timestamp;
    }
}
