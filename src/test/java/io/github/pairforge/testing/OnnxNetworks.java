package io.github.pairforge.testing;

import static io.github.pairforge.testing.OnnxWriter.FLOAT;
import static io.github.pairforge.testing.OnnxWriter.ints;
import static io.github.pairforge.testing.OnnxWriter.number;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Small networks with random weights. The input is called "image", the output "out", both float with the axes batch,
 * band, y, x and free sizes unless it says otherwise.
 */
public final class OnnxNetworks {

    private OnnxNetworks() {
    }

    private static OnnxWriter image(final long in, final long out) {
        return new OnnxWriter().input("image", FLOAT, -1, in, -1, -1).output("out", FLOAT, -1, out, -1, -1);
    }

    /** Deterministic weights, uniform, scaled so that a layer keeps the magnitude of its input. */
    public static float[] random(final long seed, final int n, final int fanIn) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] weights = new float[n];
        for (int i = 0; i < n; i++) {
            weights[i] = (float) ((random.nextDouble() - 0.5) * 2 * Math.sqrt(3.0 / fanIn));
        }
        return weights;
    }

    /** Adds a convolution of a square kernel that keeps the size (padding with zeros), without bias. */
    public static OnnxWriter conv(final OnnxWriter net, final String from, final String to, final int in,
        final int out, final int kernel)
    {
        final int pad = kernel / 2;
        return net.weights(to + "_w", random(to.hashCode(), out * in * kernel * kernel, in * kernel * kernel), out, in,
            kernel, kernel)
            .node("Conv", List.of(from, to + "_w"), List.of(to), ints("kernel_shape", kernel, kernel),
                ints("pads", pad, pad, pad, pad));
    }

    /** Convolutions of 3 × 3 with ReLU between them; halo = layers. */
    public static OnnxWriter conv(final int bands, final int features, final int layers) {
        return layers(image(bands, bands), bands, features, layers, "out");
    }

    private static OnnxWriter layers(final OnnxWriter net, final int bands, final int features, final int layers,
        final String last)
    {
        String from = "image";
        for (int i = 0; i < layers; i++) {
            final boolean end = i == layers - 1;
            final String to = end ? last : "c" + i;
            conv(net, from, to, i == 0 ? bands : features, end ? bands : features, 3);
            if (!end) {
                net.node("Relu", List.of(to), List.of("r" + i));
            }
            from = "r" + i;
        }
        return net;
    }

    /** The image less what convolutions make of it, as denoisers do; a second output "residual" holds that. */
    public static OnnxWriter residual(final int bands, final int features, final int layers) {
        return layers(image(bands, bands).output("residual", FLOAT, -1, bands, -1, -1), bands, features, layers,
            "residual").node("Sub", List.of("image", "residual"), List.of("out"));
    }

    /** Two convolutions and a pixel shuffle: factor × as many columns and rows; halo 2 input pixels. */
    public static OnnxWriter upsampling(final int bands, final int factor) {
        final OnnxWriter net = image(bands, bands);
        conv(net, "image", "c0", bands, 8, 3).node("Relu", List.of("c0"), List.of("r0"));
        conv(net, "r0", "c1", 8, bands * factor * factor, 3);
        return net.node("DepthToSpace", List.of("c1"), List.of("out"), number("blocksize", factor));
    }

    /** One convolution with a stride: 1 / factor as many columns and rows. */
    public static OnnxWriter downsampling(final int bands, final int factor) {
        return image(bands, bands).weights("w", random(7, bands * bands * factor * factor, bands * factor * factor),
            bands, bands, factor, factor)
            .node("Conv", List.of("image", "w"), List.of("out"), ints("kernel_shape", factor, factor),
                ints("strides", factor, factor));
    }

    /** Down by pooling, up by a transposed convolution, added to a full-size branch: sizes must be multiples of 2. */
    public static OnnxWriter hourglass(final int bands) {
        final OnnxWriter net = image(bands, bands);
        conv(net, "image", "full", bands, 8, 3)
            .node("MaxPool", List.of("full"), List.of("half"), ints("kernel_shape", 2, 2), ints("strides", 2, 2));
        conv(net, "half", "deep", 8, 8, 3).weights("up_w", random(9, 8 * 8 * 4, 32), 8, 8, 2, 2)
            .node("ConvTranspose", List.of("deep", "up_w"), List.of("up"), ints("kernel_shape", 2, 2),
                ints("strides", 2, 2))
            .node("Add", List.of("up", "full"), List.of("sum"));
        return conv(net, "sum", "out", 8, bands, 3);
    }

    /** Every pixel depends on the mean and variance of all of them. */
    public static OnnxWriter instanceNormalized(final int bands) {
        final float[] ones = Rasters.constant(bands, 1);
        return image(bands, bands).weights("scale", ones, bands).weights("bias", new float[bands], bands)
            .node("InstanceNormalization", List.of("image", "scale", "bias"), List.of("out"));
    }

    /** Gives back what it gets. */
    public static OnnxWriter identity(final int bands) {
        return image(bands, bands).node("Identity", List.of("image"), List.of("out"));
    }

    /** √(image − threshold): NaN below the threshold. */
    public static OnnxWriter notANumberBelow(final float threshold) {
        return image(1, 1).weights("threshold", new float[] { threshold }, 1)
            .node("Sub", List.of("image", "threshold"), List.of("above"))
            .node("Sqrt", List.of("above"), List.of("out"));
    }

    /** Has an operator that does not exist. */
    public static OnnxWriter unknownOperator() {
        return image(1, 1).node("Wibble", List.of("image"), List.of("out"));
    }

    /** Image · level: "level" is a second input, [1, 1, 1, 1]. */
    public static OnnxWriter scaledByLevel(final int bands) {
        return image(bands, bands).input("level", FLOAT, 1, 1, 1, 1)
            .node("Mul", List.of("image", "level"), List.of("out"));
    }

    /** Repeats the image along x and y, n × n times: wants n² times the memory, which its shapes do not tell. */
    public static OnnxWriter repeated(final long n) {
        return image(1, 1).whole("repeats", 1, 1, n, n).node("Tile", List.of("image", "repeats"), List.of("out"));
    }
}
