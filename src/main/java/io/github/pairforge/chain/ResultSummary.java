package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.chain.StageSummary.Tone;
import io.github.pairforge.io.JsonFields;

/** What {@code compared.json} says of the made LR image beside the real one. */
final class ResultSummary {

    private ResultSummary() {
    }

    static StageSummary read(final Optional<Path> findings, final Sketch sketch) throws IOException {
        if (findings.isEmpty()) {
            return new StageSummary("made; not compared", Tone.PLAIN, List.of(), sketch);
        }
        final JsonFields json = SmallFiles.json(findings.get(), "findings of Compare to Sensor");
        final List<JsonFields> all = json.list("findings", f -> f);
        final long told = all.stream().filter(f -> f.string("verdict", "").equals("TOLD")).count();
        final long beyond = all.stream().filter(f -> !List.of("TOLD", "CLOSE", "ALIKE")
            .contains(f.string("verdict", ""))).count();
        final List<Figure> figures = new ArrayList<>();
        add(figures, "Error", all, "Reflectance", " refl.");
        add(figures, "Spectral angle", all, "Spectral angle", "\u00b0");
        add(figures, "Fine detail", all, "Fine detail", " dB");
        return new StageSummary(beyond > 0 ? beyond + " of " + all.size() + " aspects differ"
            : told > 0 ? "close to the real LR" : "like the real LR",
            beyond > 0 ? Tone.UNSURE : Tone.GOOD, figures, sketch);
    }

    private static void add(final List<Figure> figures, final String name, final List<JsonFields> all,
        final String aspect, final String unit)
    {
        all.stream().filter(f -> f.string("aspect", "").startsWith(aspect) && f.has("value")).findFirst()
            .ifPresent(f -> figures.add(new Figure(name, Numbers.short3(f.number("value")) + unit)));
    }
}
