package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.chain.StageSummary.Tone;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;

/** What {@code model.json} says: widths with their intervals, radiometry and noise in a word. */
final class KernelSummary {

    private static final Pattern WIDTH = Pattern.compile("(\\S+) HR px \\[(\\S+) (\\S+)\\]");
    private static final int POINTS = 41;

    private KernelSummary() {
    }

    static StageSummary read(final Path file) throws IOException {
        final DegradationModel model = ModelJson.read(file);
        final Map<String, String> facts = model.provenance().facts();
        final List<Width> widths = widths(model, facts);
        final List<Figure> figures = new ArrayList<>();
        if (!widths.isEmpty()) {
            final Width narrow = widths.stream().min((a, b) -> Double.compare(a.value, b.value)).orElseThrow();
            final Width wide = widths.stream().max((a, b) -> Double.compare(a.value, b.value)).orElseThrow();
            figures.add(narrow.figure());
            if (wide != narrow) {
                figures.add(wide.figure());
            }
        }
        final String radiometry = firstWords(facts.getOrDefault("radiometry", ""));
        if (!radiometry.isEmpty()) {
            figures.add(new Figure("Radiometry", radiometry));
        }
        final BandDegradation first = model.bands().get(0);
        return new StageSummary(first.kernel().family() + ", " + first.resampling().label(), Tone.PLAIN, figures,
            curves(model));
    }

    private record Width(String band, double value, double half) {

        Figure figure() {
            return new Figure("Blur \u03c3, " + band, Numbers.plusMinus(value, half, "HR px"));
        }
    }

    /** The kernels' own widths; the interval, where the fit tells one, is part of the provenance. */
    private static List<Width> widths(final DegradationModel model, final Map<String, String> facts) {
        final List<Width> widths = new ArrayList<>();
        for (int b = 0; b < model.bands().size(); b++) {
            final BandDegradation band = model.bands().get(b);
            final Matcher m = WIDTH.matcher(facts.getOrDefault("sigma " + band.band().label(b), ""));
            widths.add(new Width(band.band().isNamed() ? band.band().name() : band.band().label(b),
                band.kernel().parameter(), m.matches() ? half(m.group(2), m.group(3)) : Double.NaN));
        }
        return widths;
    }

    private static double half(final String low, final String high) {
        try {
            return (Double.parseDouble(high) - Double.parseDouble(low)) / 2;
        }
        catch (final NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String firstWords(final String fact) {
        return fact.split("[:;(]", 2)[0].strip();
    }

    /** Modulation against frequency in cycles per LR pixel, to twice LR's Nyquist frequency. */
    private static Sketch curves(final DegradationModel model) {
        final double factor = model.factor() > 0 ? model.factor() : 1;
        final List<Sketch.Curve> curves = new ArrayList<>();
        for (int b = 0; b < model.bands().size(); b++) {
            final BandDegradation band = model.bands().get(b);
            final double[] x = new double[POINTS];
            final double[] y = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                x[i] = (double) i / (POINTS - 1);
                y[i] = band.kernel().transfer(x[i] / factor);
            }
            curves.add(new Sketch.Curve(band.band().label(b), x, y));
        }
        return new Sketch.Curves(curves, "cycles per LR pixel", "modulation");
    }
}
