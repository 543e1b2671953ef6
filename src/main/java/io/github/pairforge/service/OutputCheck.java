package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.pairforge.dataset.ScoreJournal;
import io.github.pairforge.io.AtomicFile;

/** Says, before anything is computed, what is wrong with the wanted outputs. */
final class OutputCheck {

    private OutputCheck() {
    }

    /**
     * @param inputs what must not be replaced; null where there is none
     * @throws IllegalArgumentException for names that do not fit, or that stand for two things
     * @throws IOException for a place where no file can be written
     */
    static void check(final Outputs outputs, final ImageInput... inputs) throws IOException {
        OutputType.of(outputs.type());
        final Path image = outputs.image();
        if (image != null && !endsWith(image, ".tif") && !endsWith(image, ".tiff")) {
            throw new IllegalArgumentException(
                "output: " + image + " is written as GeoTIFF; let its name end in .tif.");
        }
        final Path picture = outputs.picture();
        requirePng(picture);
        // Reading goes on while outputs appear, and the digest of an input is part of the model.
        final Map<String, Path> taken = files(inputs);
        claim("output", image, taken);
        claim("model_out", outputs.model(), taken);
        claim("picture", picture, taken);
    }

    /** @throws IllegalArgumentException when two are the same, or the picture's name does not end in .png */
    static void check(final ScoreTask task) throws IOException {
        final Map<String, Path> taken = files(task.hr(), task.lr());
        requirePng(task.outputs().picture());
        requireHtml(task.outputs().report());
        claim("tie_points", task.outputs().tiePoints(), taken);
        claim("picture", task.outputs().picture(), taken);
        claim("report", task.outputs().report(), taken);
        final Path scores = task.outputs().scores();
        if (scores != null && !endsWith(scores, ".json")) {
            throw new IllegalArgumentException(
                "score_out: " + scores + " is written as JSON; let its name end in .json.");
        }
        claim("score_out", scores, taken);
    }

    /** @throws IllegalArgumentException when two are the same, or a name does not fit */
    static void check(final AngleTask task) throws IOException {
        final Map<String, Path> taken = files(task.image(), task.reference());
        final Path map = task.output();
        if (map != null && !endsWith(map, ".tif") && !endsWith(map, ".tiff")) {
            throw new IllegalArgumentException("output: " + map + " is written as GeoTIFF; let its name end in .tif.");
        }
        requirePng(task.picture());
        claim("output", map, taken);
        claim("picture", task.picture(), taken);
    }

    /** @throws IllegalArgumentException when two are the same, or a name does not fit */
    static void check(final NoiseFitTask task) throws IOException {
        final Map<String, Path> taken = new LinkedHashMap<>();
        for (int i = 0; i < task.scenes().size(); i++) {
            if (task.scenes().get(i).file() != null) {
                taken.put("scene " + (i + 1), task.scenes().get(i).file());
            }
        }
        requirePng(task.outputs().picture());
        requireHtml(task.outputs().report());
        claim("model_out", task.outputs().model(), taken);
        claim("report", task.outputs().report(), taken);
        claim("picture", task.outputs().picture(), taken);
        claim("table", task.outputs().table(), taken);
    }

    /** @throws IllegalArgumentException when two are the same, or a name does not fit */
    static void check(final CompareTask task) throws IOException {
        final CompareTask.CompareOutputs outputs = task.outputs();
        check(Outputs.NONE.withImage(outputs.image()).withType(outputs.type()), task.hr(), task.image(), task.lr());
        final Map<String, Path> taken = files(task.hr(), task.image(), task.lr());
        requirePng(outputs.picture());
        requireHtml(outputs.report());
        final Path findings = outputs.findings();
        if (findings != null && !endsWith(findings, ".csv") && !endsWith(findings, ".json")) {
            throw new IllegalArgumentException(
                "findings: " + findings + " is written as CSV or JSON; let its name end in .csv or .json.");
        }
        claim("output", outputs.image(), taken);
        claim("picture", outputs.picture(), taken);
        claim("report", outputs.report(), taken);
        claim("findings", findings, taken);
    }

    /** @throws IllegalArgumentException when two are the same, or a name does not fit */
    static void check(final DistributionsTask task) throws IOException {
        requirePng(task.picture());
        requireCsv(task.table());
        final Map<String, Path> taken = files(task.image(), task.reference(), task.before());
        claim("picture", task.picture(), taken);
        claim("table", task.table(), taken);
    }

    private static void requireCsv(final Path table) {
        if (table != null && !endsWith(table, ".csv")) {
            throw new IllegalArgumentException("table: " + table + " is written as CSV; let its name end in .csv.");
        }
    }

    /** @throws IllegalArgumentException when two are the same, or a name does not fit */
    static void check(final CandidatesTask task) throws IOException {
        final Outputs outputs = task.outputs();
        check(outputs, task.image(), task.reference());
        if ((outputs.image() != null || outputs.model() != null) && (task.pick().isEmpty()
            || task.pick().equals("none")))
        {
            throw new IllegalArgumentException("pick: say which candidate is written, by its number, best or ask.");
        }
        requireCsv(task.table());
        final Map<String, Path> taken = files(task.image(), task.reference());
        taken.put("output", outputs.image());
        taken.put("model_out", outputs.model());
        taken.put("picture", outputs.picture());
        taken.values().removeIf(Objects::isNull);
        claim("table", task.table(), taken);
    }

    /** @throws IllegalArgumentException when two are the same, or the report's name does not end in .html */
    static void check(final String parameter, final Path input, final BatchOutputs outputs) throws IOException {
        final Map<String, Path> taken = new LinkedHashMap<>();
        if (Files.isRegularFile(input)) {
            taken.put(parameter, input);
        }
        requireHtml(outputs.report());
        claim("output", outputs.scores(), taken);
        taken.put("the journal of " + outputs.scores().getFileName(), ScoreJournal.part(outputs.scores()));
        claim("funnel", outputs.funnel(), taken);
        claim("report", outputs.report(), taken);
    }

    /**
     * @param pairs what must not be replaced
     * @param noise file that must not be replaced either, or null
     * @throws IllegalArgumentException when two are the same, or a name does not fit
     */
    static void check(final FitOutputs outputs, final FitPairs pairs, final Path noise) throws IOException {
        final Map<String, Path> taken = files(pairs);
        if (noise != null) {
            taken.put("noise", noise);
        }
        requirePng(outputs.picture());
        requireHtml(outputs.report());
        claim("model_out", outputs.model(), taken);
        claim("report", outputs.report(), taken);
        claim("picture", outputs.picture(), taken);
        claim("curves", outputs.curves(), taken);
        claim("table", outputs.table(), taken);
    }

    /**
     * @param pairs what must not be replaced
     * @throws IllegalArgumentException when two are the same, or a name does not fit
     */
    static void check(final BandRegressionOutputs outputs, final FitPairs pairs) throws IOException {
        final Map<String, Path> taken = files(pairs);
        requirePng(outputs.picture());
        requireHtml(outputs.report());
        claim("model_out", outputs.model(), taken);
        claim("degradation_out", outputs.degradation(), taken);
        claim("report", outputs.report(), taken);
        claim("picture", outputs.picture(), taken);
        claim("table", outputs.table(), taken);
    }

    private static Map<String, Path> files(final FitPairs pairs) {
        final Map<String, Path> taken = new LinkedHashMap<>();
        if (pairs.list() != null && Files.isRegularFile(pairs.list())) {
            taken.put("pairs", pairs.list());
        }
        for (int p = 0; p < pairs.pairs().size(); p++) {
            final String suffix = pairs.pairs().size() == 1 ? "" : " of pair " + (p + 1);
            files(pairs.pairs().get(p).hr(), pairs.pairs().get(p).lr()).forEach((k, v) -> taken.put(k + suffix, v));
        }
        return taken;
    }

    private static Map<String, Path> files(final ImageInput... inputs) {
        final Map<String, Path> files = new LinkedHashMap<>();
        for (final ImageInput input : inputs) {
            if (input != null && input.file() != null) {
                files.put(input.parameter(), input.file());
            }
        }
        return files;
    }

    private static void requirePng(final Path picture) {
        if (picture != null && !endsWith(picture, ".png")) {
            throw new IllegalArgumentException("picture: " + picture + " is written as PNG; let its name end in .png.");
        }
    }

    private static void requireHtml(final Path report) {
        if (report != null && !endsWith(report, ".html") && !endsWith(report, ".htm")) {
            throw new IllegalArgumentException("report: " + report + " is written as HTML; let its name end in .html.");
        }
    }

    private static boolean endsWith(final Path file, final String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** One more file, beside what {@link #check} has seen; null when it is not wanted. */
    static void claim(final String parameter, final Path file, final Map<String, Path> more, final Outputs outputs,
        final ImageInput... inputs) throws IOException
    {
        final Map<String, Path> taken = new LinkedHashMap<>(more);
        for (final ImageInput input : inputs) {
            if (input != null && input.file() != null) {
                taken.put(input.parameter(), input.file());
            }
        }
        claim("output", outputs.image(), taken);
        claim("picture", outputs.picture(), taken);
        claim(parameter, file, taken);
    }

    /** A file that is written and is none of those that are taken; notes it among them. Null is no file. */
    static void claim(final String parameter, final Path file, final Map<String, Path> taken) throws IOException {
        if (file != null) {
            requireOther(parameter, file, taken);
            try {
                AtomicFile.check(file);
            }
            catch (final IOException e) {
                throw new IOException(parameter + ": " + e.getMessage(), e);
            }
            taken.put(parameter, file);
        }
    }

    /** @throws IllegalArgumentException when the file is one of those that are taken */
    static void requireOther(final String parameter, final Path file, final Map<String, Path> taken)
        throws IOException
    {
        for (final Map.Entry<String, Path> other : taken.entrySet()) {
            if (isSame(file, other.getValue())) {
                throw new IllegalArgumentException(parameter + ": " + file + " is also " + other.getKey()
                    + "; give another name.");
            }
        }
    }

    private static boolean isSame(final Path a, final Path b) throws IOException {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
            || Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    }
}
