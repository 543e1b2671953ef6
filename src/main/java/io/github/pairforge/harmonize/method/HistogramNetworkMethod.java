package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import io.github.pairforge.harmonize.HistogramDraws;
import io.github.pairforge.harmonize.HistogramNetwork;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.Network;
import io.github.pairforge.raster.Progress;

/** A histogram drawn by a network, without a reference. */
@Plugin(type = HarmonizeMethod.class, priority = Priority.VERY_HIGH - 7)
public final class HistogramNetworkMethod implements HarmonizeMethod {

    private static final String NETWORK = "histogram_network";
    private static final int QUANTILES = 120;

    @Override
    public String label() {
        return "network_histogram";
    }

    @Override
    public String summary() {
        return "a plausible histogram drawn by your network for histograms, without a reference, never brighter than"
            + " the image";
    }

    @Override
    public Footing footing(final MethodOptions options) {
        return Footing.NO_REFERENCE;
    }

    @Override
    public List<String> options() {
        return List.of(NETWORK, MethodOptions.SEED);
    }

    @Override
    public Found find(final MethodInputs inputs, final MethodOptions options, final Progress progress)
        throws IOException
    {
        final Path file = file(options);
        final long seed = options.integer(MethodOptions.SEED, 0, Long.MIN_VALUE, Long.MAX_VALUE);
        try (Network network = Network.open(file, Execution.AUTO)) {
            final HistogramDraws draws = HistogramNetwork.of(file.getFileName().toString(), network)
                .draw(inputs.source(), seed, 1, QUANTILES, true, progress);
            final List<String> notes = new ArrayList<>();
            draws.warning().ifPresent(notes::add);
            return new Found(StyleHarmonization.of(draws.prior()).on(inputs.source(), seed, progress), notes);
        }
    }

    private static Path file(final MethodOptions options) {
        final String text = options.text(NETWORK).orElseThrow(() -> new IllegalArgumentException(
            NETWORK + ": give the network for histograms, an .onnx file; none is shipped."));
        try {
            final Path file = Path.of(text);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(NETWORK + ": \"" + text + "\" is no file name.", e);
        }
        throw new IllegalArgumentException(NETWORK + ": \"" + text + "\" is no file; give an .onnx file.");
    }
}
