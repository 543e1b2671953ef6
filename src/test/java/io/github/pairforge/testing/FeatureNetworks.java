package io.github.pairforge.testing;

import static io.github.pairforge.testing.OnnxWriter.FLOAT;
import static io.github.pairforge.testing.OnnxWriter.ints;

import java.util.List;

/** Networks with the ports of XFeat that were never trained. */
public final class FeatureNetworks {

    private static final int BLUR = 9;
    private static final int SEEN = 41;
    private static final int MAPS = 64;

    private FeatureNetworks() {
    }

    /**
     * Heat is how much brighter a place is than its surroundings; reliability is one half; a descriptor holds 64 random
     * smooth functions of 41 x 41 pixels, one every 8 pixels.
     */
    public static OnnxWriter spots() {
        return new OnnxWriter().input("image", FLOAT, 1, 1, -1, -1)
            .output("descriptors", FLOAT, 1, MAPS, -1, -1).output("keypoint_heatmap", FLOAT, 1, 1, -1, -1)
            .output("reliability", FLOAT, 1, 1, -1, -1)
            .weights("spot", spot(), 1, 1, BLUR, BLUR)
            .node("Conv", List.of("image", "spot"), List.of("keypoint_heatmap"), ints("pads", 4, 4, 4, 4))
            .weights("smooth", random(), MAPS, 1, SEEN, SEEN)
            .node("Conv", List.of("image", "smooth"), List.of("descriptors"), ints("strides", 8, 8),
                ints("pads", 16, 16, 17, 17))
            .weights("none", new float[64], 1, 1, 8, 8)
            .node("Conv", List.of("image", "none"), List.of("zero"), ints("strides", 8, 8))
            .node("Sigmoid", List.of("zero"), List.of("reliability"));
    }

    private static float[] spot() {
        final float[] w = new float[BLUR * BLUR];
        for (int i = 0; i < w.length; i++) {
            final double r = Math.hypot(i % BLUR - BLUR / 2, i / BLUR - BLUR / 2);
            w[i] = (float) (Math.exp(-r * r / 4) / 12.5 - Math.exp(-r * r / 16) / 47);
        }
        double sum = 0;
        for (final float v : w) {
            sum += v;
        }
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) (10 * (w[i] - sum / w.length));
        }
        return w;
    }

    /** Sines of low frequency under a bell, without mean. */
    private static float[] random() {
        final float[] all = new float[MAPS * SEEN * SEEN];
        for (int m = 0; m < MAPS; m++) {
            final double fx = 0.35 * Math.sin(12.9898 * m + 1);
            final double fy = 0.35 * Math.sin(78.233 * m + 2);
            double sum = 0;
            double bells = 0;
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < SEEN * SEEN; i++) {
                    final double x = i % SEEN - SEEN / 2;
                    final double y = i / SEEN - SEEN / 2;
                    final double bell = Math.exp(-(x * x + y * y) / 200);
                    final double v = bell * (Math.sin(fx * x + fy * y + m) - (pass == 1 ? sum / bells : 0));
                    all[m * SEEN * SEEN + i] = (float) v;
                    sum += pass == 0 ? v : 0;
                    bells += pass == 0 ? bell : 0;
                }
            }
        }
        return all;
    }
}
