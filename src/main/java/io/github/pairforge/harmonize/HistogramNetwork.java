package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Port;
import io.github.pairforge.inference.Tensor;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * A variational autoencoder of histograms, as that of opensr-degradation: from an image's histogram to plausible ones
 * of another sensor.
 *
 * <p>Inputs {@code histogram} [N, bands, bins], shares of pixels in equal bins of reflectance from 0 to 1, and
 * {@code eps} [N, size of the latent], standard normal numbers, 0 for the most likely result. Outputs
 * {@code s2_histogram} as the first input, {@code mu} and {@code log_var} as the second, the mean and the logarithm of
 * the variance of the latent.
 *
 * <p>The published network's latent hardly depends on the image (see {@link HistogramDraws#collapsed}).
 */
public final class HistogramNetwork {

    static final int STREAM = 53;

    private static final String HISTOGRAM = "histogram";
    private static final String NORMAL = "eps";
    private static final String DECODED = "s2_histogram";
    private static final String MEAN = "mu";
    private static final String LOG_VARIANCE = "log_var";

    private final String name;
    private final Model model;
    private final int bands;
    private final int bins;
    private final int latent;

    /** Runs a network once. */
    interface Model {

        Map<String, Tensor> run(Map<String, Tensor> inputs) throws IOException;
    }

    /**
     * What a network makes of one histogram.
     *
     * @param decoded shares per band and bin, as they come
     * @param mean of the latent
     * @param logVariance of the latent
     */
    record Output(float[][] decoded, float[] mean, float[] logVariance) {
    }

    HistogramNetwork(final String name, final int bands, final int bins, final int latent, final Model model) {
        this.name = name;
        this.bands = bands;
        this.bins = bins;
        this.latent = latent;
        this.model = model;
    }

    /**
     * A network that is open; it stays the caller's to close.
     *
     * @param name of its file, for messages
     * @throws IllegalArgumentException when its inputs are not those of a network for histograms
     */
    public static HistogramNetwork of(final String name, final Network network) throws IOException {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        for (final Port p : network.inputs()) {
            shapes.put(p.name(), p.shape());
        }
        final long[] histogram = shapes.getOrDefault(HISTOGRAM, new long[0]);
        final long[] eps = shapes.getOrDefault(NORMAL, new long[0]);
        if (shapes.size() != 2 || histogram.length != 3 || eps.length != 2 || !isSize(histogram[1])
            || !isSize(histogram[2]) || !isSize(eps[1]))
        {
            throw new IllegalArgumentException(name + " is no network for histograms: its inputs are "
                + String.join(", ", shapes.keySet())
                + ", but histogram [N, bands, bins] and eps [N, latent] with fixed sizes are needed.");
        }
        return new HistogramNetwork(name, (int) histogram[1], (int) histogram[2], (int) eps[1], network::run);
    }

    private static boolean isSize(final long n) {
        return n > 0 && n <= 1 << 16;
    }

    /** How many bands an image must have; the published network wants red, green, blue and near infrared. */
    public int bands() {
        return bands;
    }

    /**
     * Draws histograms for an image: a prior that needs no network any more, to be kept in a model.
     *
     * @param image reflectance, or NAIP's 8-bit values over 255, for which the published network was trained
     * @param seed with another one, other histograms
     * @param count how many, at least 1
     * @param quantiles of {@link HistogramPrior}, from 2 to 65536; the bins tell no more than their number
     * @param neverBrighter whether results must not be brighter than the image, as for NAIP and Sentinel-2
     * @throws IllegalArgumentException for other bands, or a band without a pixel from 0 to 1
     * @throws IOException when the network fails or gives something else than histograms
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public HistogramDraws draw(final RasterSource image, final long seed, final int count, final int quantiles,
        final boolean neverBrighter, final Progress progress) throws IOException
    {
        if (image.bands().size() != bands) {
            throw new IllegalArgumentException(image.name() + " has " + image.bands().size() + " bands, " + name
                + " needs " + bands + "; select them.");
        }
        if (count < 1) {
            throw new IllegalArgumentException("count: " + count + " histograms cannot be drawn; give 1 or more.");
        }
        QuantilePairs.requireCount(quantiles);
        final UnitHistogram[] found = UnitHistogram.of(image, bins, progress);
        final List<HistogramPrior.Style> styles = new ArrayList<>();
        Output output = null;
        for (int i = 0; i < count; i++) {
            progress.check();
            output = run(found, normal(seed, i));
            final double[][] wanted = new double[bands][];
            for (int b = 0; b < bands; b++) {
                wanted[b] = target(found[b], output.decoded[b], neverBrighter).quantiles(quantiles);
            }
            styles.add(new HistogramPrior.Style(wanted));
            progress.update("Drawing histograms", i + 1L, count);
        }
        return new HistogramDraws(new HistogramPrior(styles, 1), output.mean, output.logVariance);
    }

    private float[] normal(final long seed, final int draw) {
        final float[] eps = new float[latent];
        for (int k = 0; k < latent; k++) {
            eps[k] = (float) GammaDraws.normal(seed, STREAM, k, draw);
        }
        return eps;
    }

    /** @param eps standard normal numbers, one per entry of the latent */
    Output run(final UnitHistogram[] found, final float... eps) throws IOException {
        final float[] shares = new float[bands * bins];
        for (int b = 0; b < bands; b++) {
            found[b].shares(shares, b * bins);
        }
        final Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put(HISTOGRAM, Tensor.of(shares, 1, bands, bins));
        inputs.put(NORMAL, Tensor.of(eps, 1, latent));
        final Map<String, Tensor> outputs = model.run(inputs);
        final float[] decoded = values(outputs, DECODED, bands * bins);
        final float[][] rows = new float[bands][bins];
        for (int b = 0; b < bands; b++) {
            System.arraycopy(decoded, b * bins, rows[b], 0, bins);
        }
        return new Output(rows, values(outputs, MEAN, latent), values(outputs, LOG_VARIANCE, latent));
    }

    private float[] values(final Map<String, Tensor> outputs, final String key, final int size) throws IOException {
        final Tensor t = outputs.get(key);
        if (t == null || !t.isFloat() || t.floats().length != size) {
            throw new IOException(name + " is no network for histograms: it should give " + size + " numbers as "
                + key + ", but gives " + String.join(", ", outputs.keySet()) + ".");
        }
        return t.floats();
    }

    /** What a band's distribution should become. */
    DecodedHistogram target(final UnitHistogram image, final float[] decoded, final boolean neverBrighter) {
        final DecodedHistogram wanted = DecodedHistogram.of(name, decoded);
        return neverBrighter ? wanted.notBrighterThan(image.cumulative()) : wanted;
    }
}
