package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.pairforge.service.PairForgeService;

/** What stands in the way of making runs again: asked before anything is done. */
final class ReplayCheck {

    private final PairForgeService service;
    private final ReplaySettings settings;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    ReplayCheck(final PairForgeService service, final ReplaySettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /**
     * One sentence per problem.
     *
     * @param runs in order, with their outputs where they will be written
     */
    List<String> problems(final List<RunRecord> runs) throws IOException {
        for (int i = 0; i < runs.size(); i++) {
            final String name = "Run " + (i + 1) + " (" + runs.get(i).label() + "): ";
            feasible(runs, i).ifPresent(p -> problems.add(name + p));
            for (final FileMark input : runs.get(i).inputs()) {
                if (!made.contains(input.path())) {
                    changed(input).ifPresent(p -> problems.add(name + p));
                }
            }
            final Map<String, String> outputs = new LinkedHashMap<>();
            runs.get(i).outputs().forEach(o -> outputs.put(o.path(), o.sha256()));
            // A hostile project may well say nothing of what it would write.
            Relocation.outputs(runs.get(i)).forEach(o -> outputs.putIfAbsent(o, ""));
            for (final Map.Entry<String, String> output : outputs.entrySet()) {
                unsafe(output.getKey()).or(() -> overwritten(output.getKey(), output.getValue()))
                    .ifPresent(p -> problems.add(name + p));
                made.add(output.getKey());
            }
        }
        return List.copyOf(problems);
    }

    private static Optional<String> feasible(final List<RunRecord> runs, final int at) {
        final RunRecord run = runs.get(at);
        if (run.parameters().containsValue("download")) {
            return Optional.of("it would download a model; do that by hand.");
        }
        if (run.isSubcommand() && run.parameters().values().stream().anyMatch(w -> w.matches("-[^ ]*=.*"))) {
            return Optional.of("PairForge does not write such command lines.");
        }
        try {
            if (!run.isSubcommand()) {
                final Step step = Step.of(runs, at, true);
                final List<String> known = step.inputs().stream().map(CommandInput::name).toList();
                for (final CommandInput input : step.inputs()) {
                    if (!run.parameter(input.name()).isEmpty()) {
                        input.value(run.parameter(input.name()));
                    }
                }
                return run.parameters().keySet().stream().filter(p -> !known.contains(p)).findFirst().map(p ->
                    "it has a parameter " + p + " that this PairForge does not know; use the version that wrote it, "
                        + run.version() + ".");
            }
            return Optional.empty();
        }
        catch (final Unsayable | IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> changed(final FileMark input) throws IOException {
        final Path file = Path.of(input.path());
        if (!Files.exists(file)) {
            return Optional.of("the input " + file + " is missing; put it there.");
        }
        if (settings.acceptChanged() || Files.isDirectory(file) && input.size() < 0) {
            return Optional.empty();
        }
        if (input.sha256().isEmpty()) {
            return Optional.of("nobody knows which state of " + file + " was read, as it changed during the run;"
                + " --accept-changed goes on.");
        }
        return Files.isRegularFile(file) && service.sha256(file).equals(input.sha256()) ? Optional.empty()
            : Optional.of("the input " + file + " is not the recorded one, its SHA-256 differs; put the right file"
                + " there, or go on with --accept-changed.");
    }

    /** A project may come from somebody else: it does not write all over the disk. */
    private Optional<String> unsafe(final String output) {
        final Path place = Path.of(output).normalize();
        if (settings.outputFolder() == null && !settings.outside() && !place.startsWith(settings.home())) {
            return Optional.of("it would write " + place + ", outside of the project's folder; give --output-folder,"
                + " or --outside if you trust the project.");
        }
        return Optional.empty();
    }

    private Optional<String> overwritten(final String output, final String sha256) {
        final Path file = Path.of(output);
        return !Files.isRegularFile(file) || made.contains(output) || isSame(file, sha256) ? Optional.empty()
            : Optional.of(file + " exists and is not the file that this run made, so it is not overwritten; move"
                + " it away, or give another --output-folder.");
    }

    private boolean isSame(final Path file, final String sha256) {
        try {
            return service.sha256(file).equals(sha256);
        }
        catch (final IOException e) {
            return false;
        }
    }
}
