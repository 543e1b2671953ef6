package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All directories of a file by what they hold.
 *
 * @param image the first one
 * @param overviews reduced-resolution images, from the main chain and from sub-directories
 * @param masks transparency masks of any resolution
 * @param otherPages how many further images of full resolution there are
 */
record TiffDirectories(TiffDirectory image, List<TiffDirectory> overviews, List<TiffDirectory> masks,
    int otherPages)
{

    private static final int REDUCED = 1;
    private static final int MASK = 4;
    private static final int OLD_SUBFILE_TYPE = 255;

    /** Overviews come first or among few pages; a stack of more pages than this is not searched to its end. */
    private static final int MAX_DIRECTORIES = 2048;

    /** @throws IOException for a directory that is damaged, outside the file, or met twice */
    static TiffDirectories read(final TiffInput in) throws IOException {
        final List<TiffDirectory> all = new ArrayList<>();
        final Set<Long> seen = new HashSet<>();
        for (long at = in.header().firstDirectory(); at != 0 && all.size() < MAX_DIRECTORIES; at = all
            .get(all.size() - 1).next())
        {
            if (!seen.add(at)) {
                throw in.damaged("its directories form a loop at byte " + at);
            }
            all.add(TiffDirectory.read(in, at));
        }
        if (all.isEmpty()) {
            throw in.damaged("it holds no image");
        }
        final TiffDirectory image = all.get(0);
        for (final long at : image.integers(TiffTag.SUB_IFDS, MAX_DIRECTORIES)) {
            if (at != 0 && seen.add(at)) {
                all.add(TiffDirectory.read(in, at));
            }
        }
        final List<TiffDirectory> overviews = new ArrayList<>();
        final List<TiffDirectory> masks = new ArrayList<>();
        int others = 0;
        for (final TiffDirectory directory : all.subList(1, all.size())) {
            final long kind = directory.integer(TiffTag.NEW_SUBFILE_TYPE, 0);
            if ((kind & MASK) != 0) {
                masks.add(directory);
            }
            else if ((kind & REDUCED) != 0 || directory.integer(OLD_SUBFILE_TYPE, 0) == 2) {
                overviews.add(directory);
            }
            else {
                others++;
            }
        }
        return new TiffDirectories(image, overviews, masks, others);
    }
}
