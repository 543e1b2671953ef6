package io.github.pairforge.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends the outputs of runs to another folder, and later runs there for what earlier ones made. */
final class Relocation {

    private final Path folder;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param folder absolute; null leaves everything where it is */
    Relocation(final Path folder) {
        this.folder = folder;
    }

    /** The run as it is made again; to be asked in order. */
    RunRecord apply(final RunRecord run) {
        if (folder == null) {
            return run;
        }
        outputs(run).forEach(o -> moved.computeIfAbsent(o, this::place));
        final Map<String, String> parameters = new LinkedHashMap<>();
        run.parameters().forEach((name, value) -> parameters.put(name,
            Arrays.stream(value.split(";", -1)).map(this::path).collect(Collectors.joining(";"))));
        return run.with(parameters,
            run.inputs().stream().map(this::mark).toList(),
            run.images().stream().map(i -> i.at(path(i.openedFrom()))).toList(),
            run.outputs().stream().map(this::mark).toList());
    }

    private FileMark mark(final FileMark mark) {
        return new FileMark(mark.parameter(), path(mark.path()), mark.sha256(), mark.size());
    }

    /** Where it is now: itself, or below what was moved. */
    private String path(final String old) {
        final String direct = moved.get(old);
        if (direct != null || !RelativePaths.isAbsolute(old)) {
            return direct == null ? old : direct;
        }
        for (final Map.Entry<String, String> m : moved.entrySet()) {
            if (Path.of(old).startsWith(Path.of(m.getKey()))) {
                return Path.of(m.getValue()).resolve(Path.of(m.getKey()).relativize(Path.of(old))).toString();
            }
        }
        return old;
    }

    private String place(final String old) {
        final String name = Path.of(old).getFileName().toString();
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = i + "-" + name;
        }
        return folder.resolve(free).toString();
    }

    /** Files and folders that the parameters of a run name as outputs. */
    static List<String> outputs(final RunRecord run) {
        final List<String> outputs = new ArrayList<>();
        if (run.isSubcommand()) {
            final List<String> words = List.copyOf(run.parameters().values());
            for (int i = 1; i < words.size(); i++) {
                if (LineRecord.isOutput(words.get(i - 1))) {
                    FileMarks.path(words.get(i)).ifPresent(p -> outputs.add(p.toString()));
                }
            }
            return outputs;
        }
        CommandInput.of(run.command()).ifPresent(inputs -> inputs.stream().filter(CommandInput::isOutput)
            .map(i -> run.parameter(i.name()))
            .filter(p -> RelativePaths.isAbsolute(p) && Path.of(p).getFileName() != null).forEach(outputs::add));
        return outputs;
    }
}
