package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.NoiseFitOutcome;
import io.github.pairforge.service.NoiseFitOutputs;
import io.github.pairforge.service.NoiseFitTask;
import io.github.pairforge.service.PairForgeService;

/** {@code fit-noise}: the noise of a sensor from clear scenes. */
@Command(name = "fit-noise", sortOptions = false,
    description = "Learns a sensor's noise from clear scenes: level, law, correlations, stripes.")
final class FitNoise extends RecordedSubcommand {

    @Option(names = "--scene", required = true, paramLabel = "FILE",
        description = "A clear scene in reflectance; several scenes: give it several times.")
    private List<Path> scenes;

    @Option(names = "--scene-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String sceneBands = "";

    @Option(names = "--scene-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double sceneScale = Double.NaN;

    @Option(names = "--scene-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double sceneOffset = Double.NaN;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = NoiseFitTask.BLIND,
        description = "blind, or a denoiser whose residual is looked at, such as dct. Default: ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Of noise that is drawn on the way. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--model-out", paramLabel = "FILE",
        description = "Write the model (JSON), to be given as --noise.")
    private Path model;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with curves and findings (HTML).")
    private Path report;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write the curves as a picture (PNG).")
    private Path picture;

    @Option(names = "--table", paramLabel = "FILE",
        description = "Write what was measured per scene, band and reflectance (CSV).")
    private Path table;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final List<ImageInput> inputs = new ArrayList<>();
        for (final Path scene : scenes) {
            inputs.add(ImageInput.of(scene).withBands(sceneBands).withReflectance(sceneScale, sceneOffset));
        }
        final NoiseFitOutcome outcome = service.fitNoise(new NoiseFitTask(inputs, method, seed,
            new NoiseFitOutputs(model, report, picture, table, false)), progress);
        if (wantsJson()) {
            out().println(json(outcome));
        }
        else {
            outcome.notes().forEach(n -> out().println(Printable.of(n)));
            outcome.fit().bands().forEach(b -> out().println(Printable.of(b.name() + ": " + b.choice() + ".")));
            out().println(Printable.of(outcome.verdict()));
        }
        out().flush();
    }

    private static JsonObject json(final NoiseFitOutcome outcome) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "fit-noise");
        json.addProperty("verdict", outcome.verdict());
        json.addProperty("correlated", outcome.fit().isCorrelated());
        final JsonArray bands = new JsonArray();
        for (final BandNoise b : outcome.fit().bands()) {
            final JsonObject band = new JsonObject();
            band.addProperty("band", b.name());
            band.addProperty("law", b.choice());
            band.add("reflectance", array(b.points().reflectance()));
            band.add("sigma", array(b.points().sigma()));
            band.addProperty("right", b.correlation(1, 0));
            band.addProperty("down", b.correlation(0, 1));
            band.addProperty("kurtosis", b.kurtosis());
            bands.add(band);
        }
        json.add("bands", bands);
        final JsonArray notes = new JsonArray();
        outcome.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }

    private static JsonArray array(final double[] values) {
        final JsonArray array = new JsonArray();
        for (final double v : values) {
            array.add(v);
        }
        return array;
    }
}
