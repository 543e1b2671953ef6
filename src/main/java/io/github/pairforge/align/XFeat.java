package io.github.pairforge.align;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Port;
import io.github.pairforge.inference.Tensor;
import io.github.pairforge.raster.Progress;

/**
 * Keypoints by XFeat (Potje, Cadar, Araujo, Martins, Nascimento 2024, "XFeat: Accelerated Features for Lightweight
 * Image Matching", CVPR): the network's dense maps, and the choice of places from them.
 *
 * <p>Places are the local maxima, 5 x 5, of the heat map above 0.05; their score is heat times reliability.
 */
final class XFeat implements Closeable {

    static final String IMAGE = "image";
    static final String DESCRIPTORS = "descriptors";
    static final String HEAT = "keypoint_heatmap";
    static final String RELIABILITY = "reliability";

    private static final int MULTIPLE = 32;
    private static final int CELL = 8;
    private static final int RADIUS = 2;
    private static final float LEAST_HEAT = 0.05f;

    private final Network network;

    /**
     * @param network takes {@value #IMAGE} and gives {@value #DESCRIPTORS}, {@value #HEAT} and {@value #RELIABILITY}
     * @throws IOException when it does not
     */
    XFeat(final Network network) throws IOException {
        this.network = network;
        requirePorts(network.name(), network.inputs(), IMAGE);
        requirePorts(network.name(), network.outputs(), DESCRIPTORS, HEAT, RELIABILITY);
    }

    static void requirePorts(final String name, final List<Port> ports, final String... wanted) throws IOException {
        for (final String port : wanted) {
            if (ports.stream().noneMatch(p -> p.name().equals(port))) {
                throw new IOException(name + " has no \"" + port + "\" but "
                    + String.join(", ", ports.stream().map(Port::name).toList())
                    + "; give a network that was exported for matching, see docs/learned-matchers.md.");
            }
        }
    }

    /**
     * @param image one band, row-major, finite; its level and contrast do not matter
     * @param usable whether a pixel may be a keypoint
     * @param most keypoints that are kept
     * @throws IOException when the network fails
     */
    Keypoints find(final float[] image, final int width, final int height, final boolean[] usable, final int most,
        final Progress progress) throws IOException
    {
        final int w = (width + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
        final int h = (height + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
        final Map<String, Tensor> maps =
            network.run(Map.of(IMAGE, Tensor.of(padded(image, width, height, w, h), 1, 1, h, w)), progress);
        final FeatureMap heat = new FeatureMap(maps.get(HEAT).floats(), w, h);
        final FeatureMap reliability = new FeatureMap(maps.get(RELIABILITY).floats(), w / CELL, h / CELL);
        final FeatureMap descriptors = new FeatureMap(maps.get(DESCRIPTORS).floats(), w / CELL, h / CELL);
        final List<double[]> places = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (usable[y * width + x] && isPeak(heat, x, y)) {
                    final double score = heat.nearest(heat.column(x, w), heat.row(y, h))
                        * reliability.linear(reliability.column(x, w), reliability.row(y, h));
                    if (score > 0) {
                        places.add(new double[] { x, y, score });
                    }
                }
            }
        }
        // The order of equals is that of the rows: sorting is stable.
        places.sort(Comparator.comparingDouble((double[] p) -> p[2]).reversed());
        return described(places.subList(0, Math.min(most, places.size())), width, height, descriptors, w, h);
    }

    private static Keypoints described(final List<double[]> places, final int width, final int height,
        final FeatureMap descriptors, final int w, final int h)
    {
        final int n = places.size();
        final Keypoints points = new Keypoints(width, height, new float[n], new float[n], new float[n],
            new float[n * Keypoints.LENGTH]);
        for (int i = 0; i < n; i++) {
            final double[] p = places.get(i);
            points.x()[i] = (float) p[0];
            points.y()[i] = (float) p[1];
            points.score()[i] = (float) p[2];
            descriptors.cubic(descriptors.column(p[0], w), descriptors.row(p[1], h), points.descriptors(),
                i * Keypoints.LENGTH, Keypoints.LENGTH);
        }
        return points;
    }

    /** Whether nothing nearby is hotter. */
    static boolean isPeak(final FeatureMap heat, final int x, final int y) {
        final float here = heat.values()[y * heat.width() + x];
        if (!(here > LEAST_HEAT)) {
            return false;
        }
        for (int j = Math.max(0, y - RADIUS); j <= Math.min(heat.height() - 1, y + RADIUS); j++) {
            for (int i = Math.max(0, x - RADIUS); i <= Math.min(heat.width() - 1, x + RADIUS); i++) {
                if (heat.values()[j * heat.width() + i] > here) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Mirrored beyond its right and lower edge. */
    private static float[] padded(final float[] image, final int width, final int height, final int w, final int h) {
        if (w == width && h == height) {
            return image;
        }
        final float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = image[mirrored(y, height) * width + mirrored(x, width)];
            }
        }
        return out;
    }

    private static int mirrored(final int i, final int size) {
        final int period = Math.max(1, 2 * size - 2);
        final int k = i % period;
        return k < size ? k : period - k;
    }

    @Override
    public void close() throws IOException {
        network.close();
    }
}
