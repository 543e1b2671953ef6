package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.replay.FileMark;
import io.github.pairforge.replay.RunRecord;

/** A project in a folder whose runs are made up: their files hold a word each. */
final class MadeRuns {

    private MadeRuns() {
    }

    static Chain project(final Path folder) throws IOException {
        Files.writeString(folder.resolve("hr.tif"), "fine");
        Files.writeString(folder.resolve("lr.tif"), "coarse");
        return Chain.empty().at(folder.resolve("field.pairforge.json"))
            .with(PairChoice.of(folder.resolve("hr.tif"), folder.resolve("lr.tif")));
    }

    /** The step with its prefilled parameters; its files appear, with the given word in them. */
    static Chain run(final Chain chain, final Step step, final String word, final Map<String, String> others)
        throws IOException
    {
        Files.createDirectories(chain.folder());
        final Map<String, String> parameters = new LinkedHashMap<>();
        Prefill.of(chain, step).forEach((name, value) -> parameters.put(name, value.toString()));
        parameters.putAll(others);
        final List<FileMark> read = new ArrayList<>();
        final List<FileMark> written = new ArrayList<>();
        for (final Map.Entry<String, String> each : parameters.entrySet()) {
            final Path file = Path.of(each.getValue());
            if (each.getValue().startsWith(chain.folder().toString()) && isOutput(each.getKey())) {
                Files.writeString(file, word);
                written.add(mark(each.getKey(), file));
            }
            else if (file.isAbsolute() && Files.isRegularFile(file)) {
                read.add(mark(each.getKey(), file));
            }
        }
        return chain.with(new RunRecord(step.command(), step.name(), parameters, read, List.of(), written, List.of(),
            "1", "17", Instant.EPOCH, Duration.ZERO));
    }

    private static boolean isOutput(final String parameter) {
        return List.of("output", "model_out", "score_out", "findings", "picture", "report", "table")
            .contains(parameter);
    }

    private static FileMark mark(final String parameter, final Path file) throws IOException {
        return new FileMark(parameter, file.toString(), sha256(file), Files.size(file));
    }

    static String sha256(final Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(Files.readString(file).getBytes(StandardCharsets.UTF_8)));
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
