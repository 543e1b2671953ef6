package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.chain.StageSummary.Tone;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;

/** What {@code noise.json} and {@code noise.csv} say: standard deviation by reflectance. */
final class NoiseSummary {

    /** Power in low over high frequencies beyond which texture may be in the numbers: docs/noise-fitting.md. */
    private static final double TEXTURE = 2;
    private static final int MOST_FIGURES = 3;
    private static final int POINTS = 31;
    private static final int COLUMNS = 8;

    private NoiseSummary() {
    }

    /** One row of the table. */
    private record Level(double reflectance, double sigma, double half, double texture) {
    }

    /**
     * @param used whether degraded images get this noise
     * @param table of the same run, if it was written
     */
    static StageSummary read(final Path file, final Optional<Path> table, final boolean used) throws IOException {
        final DegradationModel model = ModelJson.read(file);
        final Map<String, List<Level>> levels = table.isPresent() ? levels(table.get()) : Map.of();
        final boolean texture =
            levels.values().stream().flatMap(List::stream).anyMatch(l -> l.texture > TEXTURE);
        final String verdict = (texture ? "texture: upper bounds" : levels.isEmpty() ? "fitted" : "measured")
            + (used ? ", used" : ", not used");
        return new StageSummary(verdict, texture ? Tone.UNSURE : levels.isEmpty() ? Tone.PLAIN : Tone.GOOD,
            figures(levels), curves(model, levels));
    }

    private static List<Figure> figures(final Map<String, List<Level>> levels) {
        final List<Figure> figures = new ArrayList<>();
        levels.forEach((band, rows) -> {
            final Level middle = rows.get(rows.size() / 2);
            if (figures.size() < MOST_FIGURES) {
                figures.add(new Figure(band + " at " + Numbers.short3(middle.reflectance),
                    Numbers.plusMinus(middle.sigma, middle.half, "")));
            }
        });
        return figures;
    }

    /** Of the first scene, by band. */
    private static Map<String, List<Level>> levels(final Path table) throws IOException {
        final Map<String, List<Level>> levels = new LinkedHashMap<>();
        final List<String> lines = SmallFiles.text(table).lines().toList();
        final String head = "scene,band,reflectance,sigma,sigma_low,sigma_high,blocks,low_over_high";
        String first = null;
        for (final String line : lines.isEmpty() || !lines.get(0).startsWith(head) ? List.<String>of()
            : lines.subList(1, lines.size()))
        {
            // Names in quotes may hold commas; such a table is left to its own readers.
            final String[] row = line.split(",", -1);
            if (row.length < COLUMNS || line.indexOf('"') >= 0) {
                return Map.of();
            }
            first = first == null ? row[0] : first;
            if (row[0].equals(first)) {
                levels.computeIfAbsent(row[1], b -> new ArrayList<>()).add(new Level(number(row[2]), number(row[3]),
                    (number(row[5]) - number(row[4])) / 2, number(row[7])));
            }
        }
        return levels;
    }

    private static double number(final String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    private static Sketch curves(final DegradationModel model, final Map<String, List<Level>> levels) {
        final double brightest = levels.values().stream().flatMap(List::stream).mapToDouble(Level::reflectance)
            .filter(Double::isFinite).max().orElse(0.5);
        final double end = Math.max(1e-3, brightest * 1.25);
        final List<Sketch.Curve> curves = new ArrayList<>();
        for (int b = 0; b < model.bands().size(); b++) {
            final BandDegradation band = model.bands().get(b);
            final double[] x = new double[POINTS];
            final double[] y = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                x[i] = end * i / (POINTS - 1);
                y[i] = band.noise().standardDeviation(x[i]);
            }
            curves.add(new Sketch.Curve(band.band().label(b), x, y));
        }
        return new Sketch.Curves(curves, "reflectance", "noise");
    }
}
