package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ImageModel;
import io.github.pairforge.inference.ModelCards;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.PredictionSettings;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.WatchedSource;

/** Runs networks on an image, one after the other. */
final class ModelRun {

    /** Of a checksum, for people. */
    private static final int DIGITS = 12;

    private final ModelTask task;
    private final ModelShelf shelf;
    private final Opening opening;
    private final Progress progress;

    ModelRun(final ModelTask task, final ModelShelf shelf, final Opening opening, final Progress progress) {
        this.task = task;
        this.shelf = shelf;
        this.opening = opening;
        this.progress = progress;
    }

    /** What can contradict is looked at before the first network runs: prediction happens when the result is read. */
    TaskResult run() throws IOException {
        final ModelChain chain = chain();
        final Execution execution = Execution.of(task.execution());
        checkOutputs();
        final List<UsedModel> used = new ArrayList<>();
        for (int i = 0; i < chain.steps().size(); i++) {
            used.add(open(chain.steps().get(i), execution));
        }
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final List<RasterSource> made = new ArrayList<>();
        RasterSource at = image;
        for (int i = 0; i < used.size(); i++) {
            at = predict(used, i, at);
            made.add(at);
        }
        final RasterSource wanted = task.keep() ? kept(made, used) : at;
        final RasterSource result = ResultWriting.write(wanted, task.outputs(), "Running " + names(used),
            image::requireContent, metadata(used), opening, progress);
        return Threads.uncancelled(() -> {
            if (task.chainOut() != null) {
                chain.withHashes(used.stream().map(UsedModel::sha256).toList()).write(task.chainOut());
            }
            if (task.provenance() != null) {
                ModelProvenance.write(task, used, opening);
            }
            return Results.of(result, task.outputs(), opening, Optional.empty(), image, null);
        });
    }

    /** What the networks make of an image that is open already, computed when it is read. */
    RasterSource view(final RasterSource image) throws IOException {
        final Execution execution = Execution.of(task.execution());
        final List<UsedModel> used = new ArrayList<>();
        for (final ModelChain.Step step : chain().steps()) {
            used.add(open(step, execution));
        }
        RasterSource at = image;
        for (int i = 0; i < used.size(); i++) {
            at = predict(used, i, at);
        }
        return at;
    }

    private ModelChain chain() throws IOException {
        if (task.chain() != null && !task.models().isBlank()) {
            throw new IllegalArgumentException("model: a chain is given as well; give one of both.");
        }
        return task.chain() == null ? ModelChain.of(task.models()) : ModelChain.read(task.chain());
    }

    private void checkOutputs() throws IOException {
        OutputCheck.check(task.outputs(), task.image());
        final Map<String, Path> chain = new LinkedHashMap<>();
        if (task.chain() != null) {
            chain.put("chain", task.chain());
        }
        OutputCheck.claim("chain_out", task.chainOut(), chain, task.outputs(), task.image());
        if (task.chainOut() != null) {
            chain.put("chain_out", task.chainOut());
        }
        OutputCheck.claim("provenance", task.provenance(), chain, task.outputs(), task.image());
    }

    private UsedModel open(final ModelChain.Step step, final Execution execution) throws IOException {
        final CardFile file = shelf.take(step.model(), opening);
        final String sha256 = shelf.hashes().of(file.card().file());
        if (!step.sha256().isEmpty() && !step.sha256().equalsIgnoreCase(sha256)) {
            throw new IOException("chain: it was saved with another " + file.card().name() + ": SHA-256 "
                + step.sha256() + ", " + file.card().file() + " has " + sha256 + ".");
        }
        final ImageModel model;
        final CardFile complete;
        try (Network network = Network.open(file.card().file(), execution)) {
            complete = ModelCards.complete(file, network);
            // Opened while the network is: it is loaded once.
            model = opening.closeLater(ImageModel.open(complete.card(), execution));
        }
        final Network network = model.network();
        // What the network notes says by itself on what it runs.
        opening.note(file.card().name() + " (SHA-256 " + sha256.substring(0, DIGITS) + "...)"
            + (network.note().isEmpty() ? " runs on " + network.provider().label() + "." : ": " + network.note()));
        return new UsedModel(complete, model, sha256);
    }

    private RasterSource predict(final List<UsedModel> used, final int step, final RasterSource image)
        throws IOException
    {
        final UsedModel model = used.get(step);
        final boolean last = step == used.size() - 1;
        PredictionSettings settings = PredictionSettings.DEFAULT.withTile(task.tile());
        if (last && !task.networkOutputs().isBlank()) {
            settings = settings.withOutputs(
                Arrays.stream(task.networkOutputs().split(",")).map(String::strip).toList());
        }
        for (final Map.Entry<String, Double> constant : constants(used).entrySet()) {
            if (model.hasInput(constant.getKey())) {
                settings = settings.withConstant(constant.getKey(), constant.getValue());
            }
        }
        try {
            model.requireOneImage(settings.constants().keySet());
            return model.model().predict(model.file().prepared(image, model.model().network().inputs().get(0)),
                settings, progress);
        }
        catch (final IllegalArgumentException e) {
            final String sentence = asParameters(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException(used.size() == 1 ? sentence : "model " + (step + 1) + " of the chain, "
                + model.card().name() + ": " + sentence, e);
        }
    }

    /** What prediction calls its settings has other names in dialogs. */
    private static String asParameters(final String sentence) {
        return sentence.replace("(bands)", "(image_bands)").replace("(outputs)", "(network_outputs)")
            .replaceFirst("^outputs: ", "network_outputs: ");
    }

    /** Numbers by input. */
    private Map<String, Double> constants(final List<UsedModel> used) {
        final Map<String, Double> out = new LinkedHashMap<>();
        for (final String one : task.constants().isBlank() ? new String[0] : task.constants().split("[,;]")) {
            final String[] parts = one.split("=", 2);
            final String name = parts[0].strip();
            if (parts.length < 2 || !parts[1].strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
                throw new IllegalArgumentException(
                    "constants: \"" + one.strip() + "\" is no input with a number, such as noise_map=0.1.");
            }
            if (used.stream().noneMatch(m -> m.hasInput(name))) {
                throw new IllegalArgumentException("constants: no model has an input \"" + name + "\"; there are "
                    + used.stream().flatMap(m -> m.card().inputs().stream()).map(i -> i.name()).distinct()
                        .collect(Collectors.joining(", ")) + ".");
            }
            out.put(name, Double.parseDouble(parts[1].strip()));
        }
        return out;
    }

    /** What earlier models made comes first; each band says whose it is. */
    private RasterSource kept(final List<RasterSource> made, final List<UsedModel> used) {
        final RasterSource last = made.get(made.size() - 1);
        final List<RasterSource> sources = new ArrayList<>();
        final List<Band> bands = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            final RasterSource one = made.get(i);
            if (one.grid().width() == last.grid().width() && one.grid().height() == last.grid().height()) {
                sources.add(one);
                bands.addAll(BandStack.called(one, (i + 1) + " " + used.get(i).card().name()));
            }
            else {
                opening.note("What " + used.get(i).card().name() + " made has " + one.grid().width() + " x "
                    + one.grid().height() + " pixels, the result " + last.grid().width() + " x "
                    + last.grid().height() + "; it was not kept.");
            }
        }
        return new BandStack(sources, bands);
    }

    private static String names(final List<UsedModel> used) {
        return used.stream().map(m -> m.card().name()).collect(Collectors.joining(", "));
    }

    private static Map<String, String> metadata(final List<UsedModel> used) {
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("PAIRFORGE_VERSION", Version.get());
        for (int i = 0; i < used.size(); i++) {
            final String key = "PAIRFORGE_MODEL_" + (i + 1);
            facts.put(key, used.get(i).card().name());
            facts.put(key + "_SHA256", used.get(i).sha256());
            facts.put(key + "_LICENCE", used.get(i).card().licence());
            facts.put(key + "_EXECUTION", used.get(i).model().network().provider().label());
        }
        return facts;
    }
}
