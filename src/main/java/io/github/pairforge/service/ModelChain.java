package io.github.pairforge.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.JsonFields;

/**
 * Models that run one after the other: first A, then B on what A made.
 *
 * @param steps at least one
 */
public record ModelChain(List<Step> steps) {

    private static final String FORMAT = "pairforge-model-chain";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 20;

    /**
     * One model.
     *
     * @param model its name, or the path of its card or .onnx
     * @param sha256 that its weights must have, empty for any
     */
    public record Step(String model, String sha256) {
    }

    /** @throws IllegalArgumentException without a step */
    public ModelChain {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("model: none is given; name one, or several separated by semicolons.");
        }
    }

    /**
     * @param models names or paths, separated by semicolons
     * @throws IllegalArgumentException when there is none
     */
    public static ModelChain of(final String models) {
        return new ModelChain(Arrays.stream(models.split(";")).map(String::strip).filter(m -> !m.isEmpty())
            .map(m -> new Step(m, "")).toList());
    }

    /**
     * Reads a chain; paths in it are relative to its folder.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException naming what is wrong in it
     */
    public static ModelChain read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("chain: " + file + " is not there; give a file that was saved as a chain of models.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("chain: " + file + " is larger than 1 MB, which no chain of models is.");
        }
        final JsonFields json = JsonFields.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
            file.toString(), "a file that was saved as a chain of models");
        if (!json.string("format", "").equals(FORMAT) || json.integer("version") > VERSION) {
            throw new IllegalArgumentException(file + " is no chain of models of version " + VERSION + " or before.");
        }
        final Path folder = file.toAbsolutePath().getParent();
        return new ModelChain(json.list("steps",
            s -> new Step(resolved(folder, s.string("model")), s.string("sha256", ""))));
    }

    /** A name without a file stays a name. */
    private static String resolved(final Path folder, final String model) {
        try {
            final Path beside = folder.resolve(model);
            return Files.exists(beside) ? beside.toString() : model;
        }
        catch (final InvalidPathException e) {
            return model;
        }
    }

    /** Writes it; files below the chain's folder are named relative to it. */
    void write(final Path file) throws IOException {
        final Path folder = file.toAbsolutePath().normalize().getParent();
        final JsonArray array = new JsonArray();
        for (final Step step : steps) {
            final JsonObject json = new JsonObject();
            json.addProperty("model", relative(folder, step.model()));
            json.addProperty("sha256", step.sha256());
            array.add(json);
        }
        final JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.add("steps", array);
        AtomicFile.write(file, out -> out.write((new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
            .toJson(json) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String relative(final Path folder, final String model) {
        final Path path;
        try {
            path = Path.of(model).toAbsolutePath().normalize();
        }
        catch (final InvalidPathException e) {
            return model;
        }
        return !Files.exists(path) ? model
            : path.startsWith(folder) ? folder.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /** The same with the hashes that were found. */
    ModelChain withHashes(final List<String> hashes) {
        final List<Step> out = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            out.add(new Step(steps.get(i).model(), hashes.get(i)));
        }
        return new ModelChain(out);
    }
}
