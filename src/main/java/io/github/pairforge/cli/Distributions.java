package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.evaluate.BandDistributions;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DistributionsResult;
import io.github.pairforge.service.DistributionsTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.ScoreJson;

/** {@code distributions}: how values are distributed in a result and its reference. */
@Command(name = "distributions", sortOptions = false,
    description = "Plots the distribution of every band: the reference orange, the result blue, the image before grey.")
final class Distributions extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The result.")
    private Path image;

    @Option(names = "--reference", required = true, paramLabel = "FILE", description = "What it should look like.")
    private Path reference;

    @Option(names = "--before", paramLabel = "FILE",
        description = "The image before it was harmonized; its bands as those of --image.")
    private Path before;

    @Option(names = "--before-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --image-scale.")
    private double beforeScale = Double.NaN;

    @Option(names = "--before-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --image-offset.")
    private double beforeOffset = Double.NaN;

    @Mixin
    private ReferenceOptions images;

    @Option(names = "--bins", paramLabel = "N", defaultValue = "0",
        description = "Of the histograms; 0 = what suits the number of pixels. Default: ${DEFAULT-VALUE}.")
    private int bins;

    @Option(names = "--picture", paramLabel = "FILE", description = "The plots of all bands (PNG).")
    private Path picture;

    @Option(names = "--table", paramLabel = "FILE", description = "The density in every bin (CSV).")
    private Path table;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final DistributionsResult result = service.distributions(new DistributionsTask(images.image(image),
            images.reference(reference), before == null ? null
                : images.image(before).withReflectance(beforeScale, beforeOffset).as("before"), bins, picture,
            table, false), progress);
        if (wantsJson()) {
            out().println(json(result));
        }
        else {
            result.notes().forEach(n -> out().println(Printable.of(n)));
        }
        out().flush();
    }

    private static JsonObject json(final DistributionsResult result) {
        final BandDistributions d = result.distributions();
        final JsonArray bands = new JsonArray();
        for (int b = 0; b < d.bands().size(); b++) {
            final JsonObject band = new JsonObject();
            band.addProperty("band", d.bandName(b));
            band.addProperty("wasserstein", d.distances().get(b).wasserstein());
            band.addProperty("kolmogorovSmirnov", d.distances().get(b).kolmogorov());
            if (!d.distancesBefore().isEmpty()) {
                band.addProperty("wassersteinBefore", d.distancesBefore().get(b).wasserstein());
                band.addProperty("kolmogorovSmirnovBefore", d.distancesBefore().get(b).kolmogorov());
            }
            bands.add(band);
        }
        final JsonObject json = new JsonObject();
        json.addProperty("task", "distributions");
        json.add("bands", bands);
        json.add("notes", ScoreJson.strings(result.notes()));
        return json;
    }
}
