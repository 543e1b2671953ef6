package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Our own small cards: JSON next to the .onnx. Their fields are described in docs/models.md. */
final class PairForgeCard {

    /** What the field "format" says. */
    static final String FORMAT = "pairforge-model-card";
    static final int VERSION = 1;

    private static final Set<String> FIELDS = Set.of("format", "version", "name", "role", "description", "licence",
        "source", "file", "sha256", "download", "bytes", "inputs", "outputs", "test");
    private static final Set<String> TENSOR = Set.of("name", "axes", "bands", "scale", "offset", "mean", "std", "range",
        "multiple", "least", "halo", "factor");
    private static final Set<String> TEST = Set.of("inputs", "outputs", "ramp", "statistics", "tolerance");
    private static final Set<String> STATISTICS = Set.of("mean", "deviation", "lowest", "highest", "projection");

    private PairForgeCard() {
    }

    /** @throws IllegalArgumentException naming the field that is wrong */
    static CardFile read(final Path file) throws IOException {
        final CardFields f = CardText.json(file);
        if (!f.text("format", "").equals(FORMAT)) {
            throw f.wrong("format", "is not " + FORMAT);
        }
        if (f.count("version", 1, VERSION) > VERSION) {
            throw f.wrong("version", "is newer than this PairForge knows; update it");
        }
        f.requireOnly(FIELDS);
        final Path folder = file.toAbsolutePath().getParent();
        final String stem = file.getFileName().toString().replaceFirst("(?i)\\.json$", "");
        final Path onnx = CardPaths.inside(folder, f.text("file", stem + ".onnx"), f.at("file"));
        final ModelCard card = new ModelCard(f.text("name", stem), f.text("role", ""), f.text("description", ""),
            f.text("licence", ""), f.text("source", ""), onnx, sha256(f),
            f.objects("inputs").stream().map(PairForgeCard::tensor).toList(),
            f.objects("outputs").stream().map(PairForgeCard::tensor).toList());
        return new CardFile(card, file,
            f.has("download") ? Optional.of(CardPaths.address(f.text("download"), "download")
                .orElseThrow(() -> f.wrong("download", "is no address"))) : Optional.empty(),
            (long) f.number("bytes", 0), test(f, folder), Preparation.NONE, false);
    }

    private static String sha256(final CardFields f) {
        final String digest = f.text("sha256", "");
        if (!digest.matches("([0-9a-fA-F]{64})?")) {
            throw f.wrong("sha256", "is not 64 hexadecimal digits");
        }
        return digest;
    }

    private static TensorCard tensor(final CardFields f) {
        f.requireOnly(TENSOR);
        final String axes = f.text("axes", "");
        if (!axes.matches("[bcyx]*") || axes.chars().distinct().count() != axes.length()) {
            throw f.wrong("axes", "are \"" + axes + "\", not b, c, y and x in the order of the tensor");
        }
        final List<Double> mean = f.numbers("mean");
        final List<Double> std = f.numbers("std");
        final double scale = f.number("scale", 1);
        if (scale == 0 || std.contains(0.0)) {
            throw f.wrong(scale == 0 ? "scale" : "std", "is 0");
        }
        BandScaling s = BandScaling.NONE.linear(List.of(scale), List.of(f.number("offset", 0)));
        if (!mean.isEmpty() || !std.isEmpty()) {
            s = s.standard(mean.isEmpty() ? List.of(0.0) : mean, std.isEmpty() ? List.of(1.0) : std);
        }
        final List<Double> range = f.has("range") ? f.numbers("range")
            : List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (range.size() != 2 || !(range.get(0) < range.get(1))) {
            throw f.wrong("range", "is not a lower and a higher number");
        }
        final double factor = f.number("factor", Double.NaN);
        if (factor <= 0 || Double.isInfinite(factor)) {
            throw f.wrong("factor", "is not more than 0");
        }
        return new TensorCard(f.text("name"), axes, f.texts("bands"), s.scale(), s.offset(), s.mean(), s.std(),
            range.get(0), range.get(1), f.count("multiple", 1, 1), f.count("least", 1, 1), f.count("halo", 0, -1),
            factor);
    }

    private static Optional<SelfTest> test(final CardFields card, final Path folder) throws IOException {
        if (!card.has("test")) {
            return Optional.empty();
        }
        final CardFields f = card.object("test").orElseThrow();
        f.requireOnly(TEST);
        final double tolerance = f.number("tolerance", SelfTest.TOLERANCE);
        if (!(tolerance > 0)) {
            throw f.wrong("tolerance", "is not more than 0");
        }
        final Map<String, SelfTest.Statistics> statistics = new LinkedHashMap<>();
        final Optional<CardFields> expected = f.object("statistics");
        for (final String name : expected.map(CardFields::names).orElse(List.of())) {
            statistics.put(name, statistics(expected.orElseThrow().object(name).orElseThrow()));
        }
        return Optional.of(new SelfTest(files(f, folder, "inputs"), files(f, folder, "outputs"),
            statistics.isEmpty() ? 0 : f.count("ramp", 1, Ramp.SIZE), statistics, tolerance));
    }

    private static SelfTest.Statistics statistics(final CardFields f) {
        f.requireOnly(STATISTICS);
        return new SelfTest.Statistics(f.number("mean", Double.NaN), f.number("deviation", Double.NaN),
            f.number("lowest", Double.NaN), f.number("highest", Double.NaN), f.number("projection", Double.NaN));
    }

    private static List<Path> files(final CardFields f, final Path folder, final String name) throws IOException {
        final List<Path> files = new ArrayList<>();
        for (final String file : f.texts(name)) {
            files.add(CardPaths.inside(folder, file, f.at(name)));
        }
        return files;
    }
}
