package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.pairforge.io.FileProblem;

/** Names of what a series writes, checked before anything is computed. */
final class SeriesFiles {

    private final SeriesTask task;

    private SeriesFiles(final SeriesTask task) {
        this.task = task;
    }

    /**
     * @throws IllegalArgumentException for names that do not fit, or that stand for two things
     * @throws IOException for a place where no file can be written
     */
    static SeriesFiles check(final SeriesTask task) throws IOException {
        final SeriesFiles files = new SeriesFiles(task);
        final SeriesTask.SeriesOutputs outputs = task.outputs();
        OutputType.of(outputs.type());
        final Map<String, Path> taken = new LinkedHashMap<>();
        for (int i = 1; i <= task.frames().size(); i++) {
            final Path file = task.frames().get(i - 1).file();
            if (file != null) {
                taken.put("image " + i, file);
            }
        }
        if (task.reference() != null && task.reference().file() != null) {
            taken.put("reference", task.reference().file());
        }
        for (int i = 1; outputs.folder() != null && i <= task.frames().size(); i++) {
            OutputCheck.requireOther("output", files.image(i), taken);
            taken.put("the output of image " + i, files.image(i));
        }
        ending("table", outputs.table(), ".csv");
        OutputCheck.claim("table", outputs.table(), taken);
        ending("animation", outputs.animation(), ".gif");
        OutputCheck.claim("animation", outputs.animation(), taken);
        return files;
    }

    private static void ending(final String parameter, final Path file, final String ending) {
        if (file != null && !file.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new IllegalArgumentException(
                parameter + ": " + file + " needs a name that ends in " + ending + ".");
        }
    }

    /** What a frame is called without folder and ending. */
    private String base(final int number) {
        final ImageInput input = task.frames().get(number - 1);
        final String name =
            input.file() == null ? input.image().getTitle() : String.valueOf(input.file().getFileName());
        return name.replaceFirst("\\.[A-Za-z][A-Za-z0-9]{1,4}$", "").replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    Path image(final int number) {
        return task.outputs().folder().resolve(base(number) + "-aligned.tif");
    }

    Path alignment(final int number) {
        return task.outputs().folder().resolve(base(number) + "-alignment.json");
    }

    /** Where an image goes; makes the folder when it is missing. */
    Outputs outputs(final int number) throws IOException {
        if (task.outputs().folder() == null) {
            return Outputs.NONE;
        }
        FileProblem.createFolder(task.outputs().folder());
        return Outputs.NONE.withImage(image(number)).withType(task.outputs().type());
    }
}
