package io.github.pairforge.inference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what models say of themselves: BioImage.IO's {@code rdf.yaml} (format 0.4 and 0.5), our own small JSON next to
 * an .onnx, or nothing but the graph.
 */
public final class ModelCards {

    private static final List<String> DESCRIPTIONS = List.of("rdf.yaml", "bioimageio.yaml");
    private static final int[] PROBES = { 32, 64 };

    private ModelCards() {
    }

    /**
     * Reads a card. The weights need not be there.
     *
     * @param path a card, an .onnx with or without a card next to it, or a folder with an rdf.yaml
     * @return as far as the file goes; {@link #complete} adds what the graph knows
     * @throws IOException in one sentence, when it cannot be read, is no card or asks for what PairForge cannot do
     */
    public static CardFile read(final Path path) throws IOException {
        final Path file = Files.isDirectory(path) ? description(path) : path;
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there; give a model card (.json, rdf.yaml) or an .onnx file.");
        }
        try {
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                return BioImageCard.read(file);
            }
            if (name.endsWith(".json")) {
                return PairForgeCard.read(file);
            }
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        if (!name.endsWith(".onnx")) {
            throw new IOException(file + " is no model: give a model card (.json, rdf.yaml) or an .onnx file.");
        }
        return beside(file);
    }

    /** Whether a folder holds a BioImage.IO description. */
    static boolean isDescribed(final Path folder) {
        return DESCRIPTIONS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    private static Path description(final Path folder) throws IOException {
        for (final String name : DESCRIPTIONS) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new IOException(folder + " holds no rdf.yaml; give a model card (.json, rdf.yaml) or an .onnx file.");
    }

    /** The card next to an .onnx, else one that says nothing. */
    private static CardFile beside(final Path onnx) throws IOException {
        final String stem = onnx.getFileName().toString().replaceFirst("(?i)\\.onnx$", "");
        final Path json = onnx.resolveSibling(stem + ".json");
        if (Files.isRegularFile(json)) {
            return read(json);
        }
        for (final String name : DESCRIPTIONS) {
            final Path rdf = onnx.resolveSibling(name);
            if (Files.isRegularFile(rdf)) {
                final CardFile card = read(rdf);
                if (card.card().file().equals(onnx.toAbsolutePath().normalize())) {
                    return card;
                }
            }
        }
        return new CardFile(new ModelCard(stem, "", "", "", "", onnx.toAbsolutePath().normalize(), "", List.of(),
            List.of()), onnx.toAbsolutePath().normalize(), Optional.<URI>empty(), 0, Optional.empty(),
            Preparation.NONE, false);
    }

    /**
     * Adds what the graph knows and the card leaves out: axes, bands, fixed sizes, and the factor of outputs, which a
     * small run tells where the graph does not.
     *
     * @param network of the card's file
     * @throws IOException in one sentence, where card and graph contradict each other
     */
    public static CardFile complete(final CardFile file, final Network network) throws IOException {
        final ModelCard c = file.card();
        try {
            final ModelCard matched = new ModelCard(c.name(), c.role(), c.description(), c.licence(), c.source(),
                c.file(), c.sha256(), GraphMatch.match(c.inputs(), network.inputs(), "input", file.byOrder()),
                GraphMatch.match(c.outputs(), network.outputs(), "output", file.byOrder()));
            return file.with(withFactors(matched, network));
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(file.path() + ": " + e.getMessage(), e);
        }
    }

    private static ModelCard withFactors(final ModelCard card, final Network network) {
        final Map<String, Double> found = factors(card, network);
        final List<TensorCard> outputs = new ArrayList<>();
        for (final TensorCard o : card.outputs()) {
            final double factor = found.getOrDefault(o.name(), isImage(o) ? o.factor() : 1.0);
            if (isImage(o) && !Double.isNaN(o.factor()) && Math.abs(factor - o.factor()) > 1e-6 * factor) {
                throw new IllegalArgumentException("output \"" + o.name() + "\" has the factor " + o.factor()
                    + " by the card, and " + factor + " in the graph.");
            }
            outputs.add(finished(o, factor));
        }
        return new ModelCard(card.name(), card.role(), card.description(), card.licence(), card.source(), card.file(),
            card.sha256(), card.inputs().stream().map(i -> finished(i, 1)).toList(), outputs);
    }

    private static boolean isImage(final TensorCard t) {
        return t.axes().indexOf('x') >= 0;
    }

    private static TensorCard finished(final TensorCard t, final double factor) {
        return new TensorCard(t.name(), t.axes(), t.bands(), t.scale(), t.offset(), t.mean(), t.std(), t.lowest(),
            t.highest(), t.multiple(), t.least(), Math.max(0, t.halo()), factor);
    }

    /** Runs of two sizes, so that pixels lost at the edges do not look like a factor; empty when it cannot be tried. */
    private static Map<String, Double> factors(final ModelCard card, final Network network) {
        final Map<String, Double> found = new LinkedHashMap<>();
        final Optional<TensorCard> image = card.inputs().stream().filter(ModelCards::isImage).findFirst();
        if (image.isEmpty() || card.outputs().stream().noneMatch(ModelCards::isImage)) {
            return found;
        }
        final Map<String, long[]> small;
        final Map<String, long[]> large;
        try {
            small = ModelTests.shapes(card, PROBES[0], network);
            large = ModelTests.shapes(card, PROBES[1], network);
        }
        catch (final IOException | IllegalArgumentException e) {
            // It may want inputs that belong together. Prediction finds out.
            return found;
        }
        final long fixed = GraphMatch.shape(network.inputs().stream()
            .filter(p -> p.name().equals(image.get().name())).findFirst().orElseThrow(),
            image.get().axes())[image.get().axes().indexOf('x')];
        final double a = fixed > 0 ? fixed : ModelTests.edge(image.get(), PROBES[0]);
        final double b = fixed > 0 ? fixed : ModelTests.edge(image.get(), PROBES[1]);
        for (final TensorCard o : card.outputs()) {
            final int x = o.axes().indexOf('x');
            if (x >= 0 && small.containsKey(o.name()) && x < small.get(o.name()).length) {
                final double one = small.get(o.name())[x] / a;
                if (one != large.get(o.name())[x] / b) {
                    throw new IllegalArgumentException("output \"" + o.name() + "\" has " + small.get(o.name())[x]
                        + " columns for " + (int) a + " and " + large.get(o.name())[x] + " for " + (int) b
                        + ": networks that lose pixels at the edges cannot be used.");
                }
                found.put(o.name(), one);
            }
        }
        return found;
    }
}
