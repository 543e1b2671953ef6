package io.github.pairforge.testing;

import static io.github.pairforge.testing.OnnxWriter.FLOAT;
import static io.github.pairforge.testing.OnnxWriter.ints;

import java.util.List;

/** Networks in the shapes of denoisers, linear, so that their results can be computed by hand. */
public final class OnnxDenoisers {

    private OnnxDenoisers() {
    }

    /** Each band: a quarter of the left and right neighbours, half of the pixel itself; 0 beyond the edges. */
    public static OnnxWriter smoother(final int bands) {
        return smooth(image(bands), bands, "out");
    }

    /** The smoother plus a tenth of the first bands of a map of twice as many. */
    public static OnnxWriter withMap(final int bands) {
        final OnnxWriter net = image(bands).input("noise_map", FLOAT, -1, 2L * bands, -1, -1);
        final float[] tenth = new float[bands * 2 * bands];
        for (int b = 0; b < bands; b++) {
            tenth[b * 2 * bands + b] = 0.1f;
        }
        return smooth(net, bands, "smooth").weights("tenth", tenth, bands, 2L * bands, 1, 1)
            .node("Conv", List.of("noise_map", "tenth"), List.of("added"), ints("kernel_shape", 1, 1))
            .node("Add", List.of("smooth", "added"), List.of("out"));
    }

    /** The map of twice as many bands: 1.5 times the image, then the image. */
    public static OnnxWriter estimator(final int bands) {
        final float[] weights = new float[2 * bands * bands];
        for (int b = 0; b < bands; b++) {
            weights[b * bands + b] = 1.5f;
            weights[(bands + b) * bands + b] = 1;
        }
        return new OnnxWriter().input("image", FLOAT, -1, bands, -1, -1)
            .output("map", FLOAT, -1, 2L * bands, -1, -1).weights("w", weights, 2L * bands, bands, 1, 1)
            .node("Conv", List.of("image", "w"), List.of("map"), ints("kernel_shape", 1, 1));
    }

    private static OnnxWriter image(final int bands) {
        return new OnnxWriter().input("image", FLOAT, -1, bands, -1, -1).output("out", FLOAT, -1, bands, -1, -1);
    }

    private static OnnxWriter smooth(final OnnxWriter net, final int bands, final String to) {
        final float[] weights = new float[bands * bands * 3];
        for (int b = 0; b < bands; b++) {
            weights[(b * bands + b) * 3] = 0.25f;
            weights[(b * bands + b) * 3 + 1] = 0.5f;
            weights[(b * bands + b) * 3 + 2] = 0.25f;
        }
        return net.weights("smooth_w", weights, bands, bands, 1, 3).node("Conv", List.of("image", "smooth_w"),
            List.of(to), ints("kernel_shape", 1, 3), ints("pads", 0, 1, 0, 1));
    }
}
