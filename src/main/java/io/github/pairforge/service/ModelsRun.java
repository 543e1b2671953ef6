package io.github.pairforge.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.CardJson;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.Graph;
import io.github.pairforge.inference.HashState;
import io.github.pairforge.inference.ModelCard;
import io.github.pairforge.inference.ModelCards;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.inference.ModelTests;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Port;
import io.github.pairforge.inference.SelfTest;
import io.github.pairforge.inference.TensorCard;
import io.github.pairforge.inference.TestResult;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.Download;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;

/** Lists, checks, shows and fetches models. */
final class ModelsRun {

    private static final String NOT_RUN = "not run";
    private static final int RAMP = 32;

    private final ModelsTask task;
    private final ModelShelf shelf;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    ModelsRun(final ModelsTask task, final ModelShelf shelf, final Progress progress) {
        this.task = task;
        this.shelf = shelf;
        this.progress = progress;
    }

    ModelsResult run() throws IOException {
        if (task.cardOut() != null && task.action() != ModelsTask.Action.SHOW) {
            throw new IllegalArgumentException("card_out: a card is written by action=show only.");
        }
        final List<ModelRow> rows = switch (task.action()) {
            case LIST -> rows(false);
            case CHECK -> rows(true);
            case SHOW -> List.of(shown());
            case DOWNLOAD -> List.of(fetched());
        };
        return new ModelsResult(rows, notes, task.action() != ModelsTask.Action.LIST);
    }

    private List<ModelLibrary.Entry> entries() throws IOException {
        if (!task.model().isBlank()) {
            final CardFile file = shelf.library().find(task.model());
            return List.of(new ModelLibrary.Entry(file.path(), Optional.of(file), ""));
        }
        final List<Path> folders = shelf.library().folders();
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("models: no folder of models is known; give one, or a model.");
        }
        notes.add("Looked in " + String.join(", ", folders.stream()
            .map(f -> f + (Files.isDirectory(f) ? "" : " (does not exist)")).toList()) + ".");
        return shelf.library().list();
    }

    private List<ModelRow> rows(final boolean test) throws IOException {
        final List<ModelLibrary.Entry> entries = entries();
        final List<ModelRow> rows = new ArrayList<>();
        for (final ModelLibrary.Entry entry : entries) {
            progress.check();
            rows.add(entry.file().isEmpty()
                ? new ModelRow(entry.name(), "", "", 0, "", 0, "", entry.problem(), entry.path(), false)
                : row(entry.file().get(), test));
            progress.update("Looking at models", rows.size(), entries.size());
        }
        return rows;
    }

    private ModelRow row(final CardFile file, final boolean test) throws IOException {
        final ModelCard card = file.card();
        final HashState hash = shelf.hashes().state(card);
        boolean sound = hash == HashState.MATCHES || hash == HashState.NOT_STATED;
        String found = file.test().isPresent() ? NOT_RUN : "no self-test in the card";
        long opset = 0;
        String operators = "";
        if (hash != HashState.MISSING) {
            try {
                final Graph graph = Graph.read(card.file());
                opset = graph.opset();
                operators = String.join(" ", graph.operators());
                if (test && sound) {
                    final TestResult result = tested(file);
                    found = result.words();
                    sound = result.passed();
                }
            }
            catch (final IOException | IllegalArgumentException e) {
                found = e instanceof final IOException io ? FileProblem.sentence(io) : e.getMessage();
                sound = false;
            }
        }
        return new ModelRow(card.name(), card.role(), card.licence(), size(file), hash.words(), opset, operators,
            found, file.path(), sound);
    }

    private static long size(final CardFile file) throws IOException {
        return Files.isRegularFile(file.card().file()) ? Files.size(file.card().file()) : file.bytes();
    }

    /** Without a test in the card it is at least loaded, and compared with its graph. */
    private TestResult tested(final CardFile file) throws IOException {
        try (Network network = Network.open(file.card().file(), Execution.CPU)) {
            final CardFile complete = ModelCards.complete(file, network);
            return complete.test().isPresent() ? ModelTests.run(complete, network)
                : new TestResult(true, Double.NaN, "loads; no self-test in the card");
        }
    }

    private CardFile wanted() throws IOException {
        if (task.model().isBlank()) {
            throw new IllegalArgumentException("model: name one for action=" + task.action().label() + ".");
        }
        return shelf.library().find(task.model());
    }

    private ModelRow shown() throws IOException {
        final CardFile file = wanted();
        if (task.cardOut() != null) {
            AtomicFile.check(task.cardOut());
        }
        final ModelCard card = file.card();
        notes.add(LicenceNotes.sentence(card));
        if (!card.description().isBlank()) {
            notes.add(card.description().strip());
        }
        file.download().ifPresent(d -> notes.add("It can be downloaded from " + d + "."));
        if (Files.isRegularFile(card.file())) {
            notes.add("SHA-256 of " + card.file().getFileName() + ": " + shelf.hashes().of(card.file()) + ".");
            try (Network network = Network.open(card.file(), Execution.CPU)) {
                final CardFile complete = ModelCards.complete(file, network);
                ports(network.inputs(), complete.card().inputs(), "Input");
                ports(network.outputs(), complete.card().outputs(), "Output");
                if (task.cardOut() != null) {
                    write(complete, network);
                }
            }
        }
        else if (task.cardOut() != null) {
            throw new IOException(card.file() + " is missing, so no card can be written for it; download it first.");
        }
        return row(file, true);
    }

    private void ports(final List<Port> ports, final List<TensorCard> cards, final String what) {
        for (int i = 0; i < ports.size(); i++) {
            final TensorCard c = cards.get(i);
            notes.add(what + " " + ports.get(i).name() + ": " + ports.get(i).type() + " "
                + Arrays.toString(ports.get(i).shape()).replace("-1", "any")
                + (c.axes().isEmpty() ? ", no image" : ", axes " + c.axes())
                + (c.bands().isEmpty() ? "" : ", bands " + String.join(" ", c.bands()))
                + (c.scale() == 1 && c.offset() == 0 ? "" : ", scale " + c.scale() + " offset " + c.offset())
                + (c.mean().isEmpty() ? "" : ", mean " + c.mean() + " std " + c.std())
                + (c.multiple() == 1 ? "" : ", multiples of " + c.multiple() + " pixels")
                + (c.factor() == 1 ? "" : ", " + c.factor() + " pixels per pixel") + ".");
        }
    }

    /** A card that is complete but for what only people know, with a self-test of what the model does now. */
    private void write(final CardFile file, final Network network) throws IOException {
        final Path onnx = file.card().file();
        if (!onnx.getParent().equals(task.cardOut().toAbsolutePath().normalize().getParent())) {
            throw new IllegalArgumentException("card_out: " + task.cardOut() + " is not in the folder of "
                + onnx + "; cards lie next to their models.");
        }
        final CardFile tested = file.test().isPresent() && file.test().get().inputs().isEmpty() ? file
            : file.withTest(new SelfTest(List.of(), List.of(), RAMP, ModelTests.measure(file.card(), RAMP, network),
                SelfTest.TOLERANCE));
        final String text = CardJson.text(tested, shelf.hashes().of(onnx), Files.size(onnx));
        AtomicFile.write(task.cardOut(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        notes.add("Wrote " + task.cardOut() + ": check its role, licence and scale.");
    }

    private ModelRow fetched() throws IOException {
        final CardFile file = wanted();
        final ModelCard card = file.card();
        final URI address = file.download().orElseThrow(() -> new IllegalArgumentException(
            "model: the card of " + card.name() + " names no address to download from."));
        notes.add(LicenceNotes.sentence(card));
        if (!task.consent()) {
            throw new IllegalArgumentException("consent: " + card.name() + " would be fetched from " + address
                + (file.bytes() > 0 ? " (" + file.bytes() + " bytes)" : "") + ". "
                + LicenceNotes.sentence(card) + " Agree by consent=true.");
        }
        final long bytes = new Download(address, card.file(), card.sha256(),
            file.bytes() > 0 ? file.bytes() : Download.LIMIT).run(progress);
        notes.add("Fetched " + card.file() + ": " + bytes + " bytes, SHA-256 as the card states.");
        return row(file, true);
    }
}
