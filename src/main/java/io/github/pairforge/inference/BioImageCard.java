package io.github.pairforge.inference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** BioImage.IO model descriptions, format 0.4 and 0.5: {@code rdf.yaml}. */
final class BioImageCard {

    private BioImageCard() {
    }

    /** @throws IllegalArgumentException naming the field that is missing, wrong or asks for more than PairForge does */
    static CardFile read(final Path file) throws IOException {
        final CardFields f = CardText.yaml(file);
        final String version = f.text("format_version");
        if (!version.matches("0\\.[45](\\..*)?")) {
            throw f.wrong("format_version", "is " + version + "; PairForge reads 0.4 and 0.5");
        }
        if (!f.text("type", "model").equals("model")) {
            throw f.wrong("type", "is " + f.text("type") + ", no model");
        }
        final List<BioImageTensor> inputs = new ArrayList<>();
        for (final CardFields input : f.objects("inputs")) {
            inputs.add(BioImageTensor.of(input, List.of()));
            if (inputs.size() > 1 && !inputs.get(inputs.size() - 1).preparation().equals(Preparation.NONE)) {
                throw input.wrong("preprocessing", "clips or normalizes a further input, which cannot be done");
            }
        }
        if (inputs.isEmpty()) {
            throw f.wrong("inputs", "are missing");
        }
        final List<TensorCard> outputs = new ArrayList<>();
        for (final CardFields output : f.objects("outputs")) {
            outputs.add(BioImageTensor.of(output, inputs).tensor());
        }
        final Path folder = file.toAbsolutePath().getParent();
        final CardFields weights = weights(f);
        final String source = path(weights);
        final Optional<URI> address = CardPaths.address(source, weights.at("source"));
        final Path onnx = CardPaths.inside(folder,
            address.isPresent() ? CardPaths.fileName(address.get(), f.text("name")) : source, weights.at("source"));
        return new CardFile(new ModelCard(f.text("name"), "image", f.text("description", "").replaceAll("\\s+", " "),
            f.text("license", ""), citation(f), onnx, weights.text("sha256", ""),
            inputs.stream().map(BioImageTensor::tensor).toList(), outputs), file, address, 0, test(f, folder),
            inputs.get(0).preparation(), true);
    }

    private static CardFields weights(final CardFields f) {
        final CardFields all = f.object("weights").orElseThrow(() -> f.wrong("weights", "are missing"));
        return all.object("onnx").orElseThrow(() -> all.wrong("onnx", "is missing: there are weights for "
            + String.join(", ", all.names()) + " only, and PairForge runs ONNX"));
    }

    /** A file is its name, or an object that holds it. */
    private static String path(final CardFields f) {
        return f.get("source") instanceof Map ? f.object("source").orElseThrow().text("source") : f.text("source");
    }

    private static String citation(final CardFields f) {
        for (final CardFields c : f.objects("cite")) {
            return (c.text("text", "") + " " + c.text("doi", c.text("url", ""))).strip();
        }
        return f.text("git_repo", "");
    }

    private static Optional<SelfTest> test(final CardFields f, final Path folder) throws IOException {
        final List<Path> inputs = arrays(f, folder, "test_inputs", "inputs");
        final List<Path> outputs = arrays(f, folder, "test_outputs", "outputs");
        return inputs.isEmpty() || outputs.isEmpty() ? Optional.empty()
            : Optional.of(new SelfTest(inputs, outputs, 0, Map.of(), SelfTest.TOLERANCE));
    }

    /** 0.4 lists them; 0.5 names one with every tensor. Those that would have to be fetched are left out. */
    private static List<Path> arrays(final CardFields f, final Path folder, final String listed, final String tensors)
        throws IOException
    {
        final List<String> names = new ArrayList<>(f.texts(listed));
        final List<String> places = new ArrayList<>(names.stream().map(n -> listed).toList());
        for (final CardFields tensor : names.isEmpty() ? f.objects(tensors) : List.<CardFields>of()) {
            if (tensor.has("test_tensor")) {
                names.add(tensor.get("test_tensor") instanceof Map ? path(tensor.object("test_tensor").orElseThrow())
                    : tensor.text("test_tensor"));
                places.add(tensor.at("test_tensor"));
            }
        }
        final List<Path> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (CardPaths.address(names.get(i), places.get(i)).isEmpty()) {
                files.add(CardPaths.inside(folder, names.get(i), places.get(i)));
            }
        }
        return files.size() == names.size() ? files : List.of();
    }
}
