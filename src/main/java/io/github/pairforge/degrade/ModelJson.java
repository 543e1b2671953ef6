package io.github.pairforge.degrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.GumbelKernel;
import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.SigmoidKernel;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.JsonFields;
import io.github.pairforge.raster.Band;

/**
 * The file form of a {@link DegradationModel}: JSON with a version; numbers are written so that reading gives the same
 * bits back.
 */
public final class ModelJson {

    /** The only version there has been. */
    public static final int VERSION = 1;

    static final String FORMAT = "pairforge-degradation-model";
    private static final long LARGEST_FILE = 256L << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final Variants<BlurKernel> KERNELS = new Variants<BlurKernel>()
        .with("none", NoBlur.class, (k, json) -> { }, f -> new NoBlur())
        .with("gaussian", GaussianKernel.class, (k, json) -> {
            json.addProperty("sigma", k.sigma());
            json.addProperty("size", k.size());
        }, f -> new GaussianKernel(f.number("sigma"), f.integer("size")))
        .with("sigmoid", SigmoidKernel.class, (k, json) -> {
            json.addProperty("scale", k.scale());
            json.addProperty("size", k.size());
        }, f -> new SigmoidKernel(f.number("scale"), f.integer("size")))
        .with("gumbel", GumbelKernel.class, (k, json) -> {
            json.addProperty("beta", k.beta());
            json.addProperty("size", k.size());
            json.addProperty("centred", k.centred());
        }, f -> new GumbelKernel(f.number("beta"), f.integer("size"), f.flag("centred", true)));

    private ModelJson() {
    }

    /** The JSON text of a model. */
    public static String toJson(final DegradationModel model) {
        final JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("name", model.name());
        json.addProperty("hrSensor", model.hrSensor());
        json.addProperty("lrSensor", model.lrSensor());
        json.addProperty("order", model.order().label());
        json.addProperty("factor", model.factor());
        final JsonArray bands = new JsonArray();
        for (final BandDegradation band : model.bands()) {
            final JsonObject b = new JsonObject();
            b.addProperty("name", band.band().name());
            if (!Double.isNaN(band.band().wavelength())) {
                b.addProperty("wavelength", band.band().wavelength());
            }
            b.add("kernel", KERNELS.write(band.kernel()));
            b.addProperty("resampling", band.resampling().label());
            b.add("noise", NoiseJson.FORMS.write(band.noise()));
            bands.add(b);
        }
        json.add("bands", bands);
        json.add("harmonization", HarmonizationJson.FORMS.write(model.harmonization()));
        json.add("provenance", write(model.provenance()));
        return GSON.toJson(json) + "\n";
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @param source file name for messages
     * @throws IllegalArgumentException in one sentence that names the field, for anything missing, impossible or of a
     *             newer version
     */
    public static DegradationModel fromJson(final String text, final String source) {
        final JsonFields fields = JsonFields.parse(text, source, "a model file");
        if (!FORMAT.equals(fields.string("format", ""))) {
            throw new IllegalArgumentException(
                source + " is no degradation model: its \"format\" is not \"" + FORMAT + "\".");
        }
        final int version = fields.integer("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(source + " has model version " + version
                + "; this PairForge reads version " + VERSION + (version > VERSION ? ": update PairForge." : "."));
        }
        return fields.build(ModelJson::model);
    }

    private static DegradationModel model(final JsonFields f) {
        return new DegradationModel(f.string("name"), f.string("hrSensor", ""), f.string("lrSensor", ""),
            StageOrder.of(f.string("order")), f.number("factor"), f.list("bands", ModelJson::band),
            HarmonizationJson.FORMS.read(f.object("harmonization")),
            f.has("provenance") ? provenance(f.object("provenance")) : Provenance.NONE);
    }

    private static BandDegradation band(final JsonFields f) {
        return new BandDegradation(new Band(f.string("name", ""), f.number("wavelength", Double.NaN)),
            KERNELS.read(f.object("kernel")), Resampling.of(f.string("resampling")),
            NoiseJson.FORMS.read(f.object("noise")));
    }

    static JsonObject write(final Provenance p) {
        final JsonObject json = new JsonObject();
        json.addProperty("origin", p.origin());
        json.addProperty("version", p.version());
        json.add("inputs", GSON.toJsonTree(p.inputs()));
        json.add("facts", GSON.toJsonTree(p.facts()));
        return json;
    }

    static Provenance provenance(final JsonFields f) {
        final List<Provenance.Input> inputs = f.has("inputs")
            ? f.list("inputs", i -> new Provenance.Input(i.string("role"), i.string("file"), i.string("sha256")))
            : List.of();
        final Map<String, String> facts = new LinkedHashMap<>();
        if (f.has("facts")) {
            final JsonFields all = f.object("facts");
            all.names().forEach(n -> facts.put(n, all.string(n)));
        }
        return new Provenance(f.string("origin", ""), f.string("version", ""), inputs, facts);
    }

    /**
     * Reads a model file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no valid model
     */
    public static DegradationModel read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.isDirectory(file) ? " is a folder, not a model file."
                : " does not exist; give a model file or one of the presets " + String.join(", ", Presets.names())
                    + "."));
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " has " + Files.size(file) + " bytes, too many for a degradation model.");
        }
        return fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.getFileName().toString());
    }

    /** Writes a model file, whole or not at all. */
    public static void write(final DegradationModel model, final Path file) throws IOException {
        try (AtomicFile prepared = prepare(model, file)) {
            prepared.commit();
        }
    }

    /** Writes a model file that gets its name when the caller commits it, together with others. */
    public static AtomicFile prepare(final DegradationModel model, final Path file) throws IOException {
        return AtomicFile.prepare(file, out -> out.write(toJson(model).getBytes(StandardCharsets.UTF_8)));
    }
}
