package io.github.pairforge.degrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.JsonFields;
import io.github.pairforge.raster.Band;

/**
 * The file form of a {@link BandRegressionModel}: JSON with a version; numbers are written so that reading gives the
 * same bits back.
 */
public final class BandRegressionJson {

    /** The only version there has been. */
    public static final int VERSION = 1;

    private static final String FORMAT = "pairforge-band-regression";
    private static final long LARGEST_FILE = 16L << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private BandRegressionJson() {
    }

    /** The JSON text of a regression. */
    public static String toJson(final BandRegressionModel model) {
        final JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("name", model.name());
        json.add("inputBands", bands(model.inputBands()));
        json.add("outputBands", bands(model.outputBands()));
        final JsonArray rows = new JsonArray();
        for (final double[] row : model.mix().weights()) {
            rows.add(HarmonizationJson.array(row));
        }
        json.add("weights", rows);
        json.add("intercept", HarmonizationJson.array(model.mix().intercept()));
        json.add("provenance", ModelJson.write(model.provenance()));
        return GSON.toJson(json) + "\n";
    }

    private static JsonArray bands(final List<Band> bands) {
        final JsonArray array = new JsonArray();
        for (final Band band : bands) {
            final JsonObject b = new JsonObject();
            b.addProperty("name", band.name());
            if (!Double.isNaN(band.wavelength())) {
                b.addProperty("wavelength", band.wavelength());
            }
            array.add(b);
        }
        return array;
    }

    /**
     * Reads what {@link #toJson} wrote, or a degradation model whose harmonization is linear.
     *
     * @param source file name for messages
     * @throws IllegalArgumentException in one sentence that names the field, for anything missing, impossible or of a
     *             newer version
     */
    public static BandRegressionModel fromJson(final String text, final String source) {
        final JsonFields fields = JsonFields.parse(text, source, "a file that Fit Band Regression... wrote");
        if (!FORMAT.equals(fields.string("format", ""))) {
            if (fields.string("format", "").equals(ModelJson.FORMAT)) {
                return BandRegressionModel.of(ModelJson.fromJson(text, source));
            }
            throw new IllegalArgumentException(
                source + " is no band regression: its \"format\" is not \"" + FORMAT + "\".");
        }
        final int version = fields.integer("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(source + " has regression version " + version
                + "; this PairForge reads version " + VERSION + (version > VERSION ? ": update PairForge." : "."));
        }
        return fields.build(f -> new BandRegressionModel(f.string("name"),
            f.list("inputBands", BandRegressionJson::band),
            f.list("outputBands", BandRegressionJson::band), new BandMix(f.rows("weights"), f.numbers("intercept")),
            f.has("provenance") ? ModelJson.provenance(f.object("provenance")) : Provenance.NONE));
    }

    private static Band band(final JsonFields f) {
        return new Band(f.string("name", ""), f.number("wavelength", Double.NaN));
    }

    /**
     * Reads a regression, or a degradation model whose harmonization is linear.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is neither
     */
    public static BandRegressionModel read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.isDirectory(file) ? " is a folder, not a regression file."
                : " does not exist; give a file that Fit Band Regression... wrote."));
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " has " + Files.size(file) + " bytes, too many for a band regression.");
        }
        return fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.getFileName().toString());
    }

    /** Writes a regression, whole or not at all. */
    public static void write(final BandRegressionModel model, final Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(toJson(model).getBytes(StandardCharsets.UTF_8)));
    }
}
