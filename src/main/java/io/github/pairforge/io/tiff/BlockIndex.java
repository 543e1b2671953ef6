package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the blocks of an image lie. Each place is looked up in the file when needed: the lists of a large image are
 * long, and only a window of it may ever be read.
 */
final class BlockIndex {

    /** A stretch of the file; empty for a block that was never written. */
    record Place(long offset, long bytes) {

        boolean isMissing() {
            return offset == 0 || bytes == 0;
        }
    }

    private final TiffInput in;
    private final TiffLayout layout;
    private final TiffField offsets;
    private final Optional<TiffField> counts;

    BlockIndex(final TiffDirectory d, final TiffLayout layout) throws IOException {
        in = d.input();
        this.layout = layout;
        // Some writers list tiles under the names of strips.
        final Optional<TiffField> list = d.field(TiffTag.TILE_OFFSETS).or(() -> d.field(TiffTag.STRIP_OFFSETS));
        counts = d.field(TiffTag.TILE_BYTE_COUNTS).or(() -> d.field(TiffTag.STRIP_BYTE_COUNTS));
        final long needed = layout.storedBlocks();
        if (list.isEmpty() || list.get().count() < needed) {
            throw in.damaged("it has " + layout.width() + " x " + layout.height() + " pixels in " + needed
                + " blocks, but lists " + list.map(TiffField::count).orElse(0L));
        }
        offsets = list.get();
        if (counts.isPresent() ? counts.get().count() < needed : layout.compression() != StoredCompression.NONE) {
            throw in.damaged("it does not list the sizes of its " + needed + " blocks");
        }
        if (layout.isSplit() && counts.isPresent()) {
            final long claimed = counts.get().integer(in, 0);
            final double whole = (double) layout.height() * layout.rowBytes();
            if (claimed > 0 && claimed < whole) {
                throw in.damaged("its only strip has " + claimed + " bytes, " + layout.width() + " x "
                    + layout.height() + " pixels need more");
            }
        }
    }

    /**
     * @param block number of a block as the layout counts them
     * @param expected its decoded size
     * @throws IOException when the block is not inside the file
     */
    Place place(final long block, final int expected) throws IOException {
        final long parts = layout.isSplit() ? layout.down() : 1;
        final long stored = block / parts;
        final long offset = offsets.integer(in, stored);
        final long bytes = counts.isPresent() ? counts.get().integer(in, stored) : expected;
        if (offset == 0 || bytes == 0) {
            return new Place(0, 0);
        }
        if (!in.contains(offset, bytes)) {
            throw in.damaged(name(block) + " is said to be " + bytes + " bytes at " + offset
                + ", but the file ends at " + in.size());
        }
        final long skipped = block % parts * layout.blockHeight() * layout.rowBytes();
        return parts == 1 ? new Place(offset, bytes)
            : new Place(offset + Math.min(skipped, bytes), Math.max(1, bytes - skipped));
    }

    /** A block for messages. */
    String name(final long block) {
        return (layout.tiled() ? "tile " : "strip ") + (layout.isSplit() ? block / layout.down() : block);
    }
}
