package io.github.pairforge.align;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Progress;

/** Says which keypoints of two images are the same place. */
interface FeaturePairs extends Closeable {

    /**
     * A pair of keypoints.
     *
     * @param first number in the first image
     * @param second number in the second
     * @param confidence 0 to 1
     */
    record Match(int first, int second, double confidence) {
    }

    /**
     * @return in the order of the first image
     * @throws IOException when a network fails
     */
    List<Match> match(Keypoints a, Keypoints b, Progress progress) throws IOException;

    @Override
    default void close() throws IOException {
    }
}
