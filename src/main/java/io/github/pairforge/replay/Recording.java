package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.task.Task;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.Version;

/** Makes the record of one finished run. */
final class Recording {

    /** With a list of pairs the images beside it are not looked at. */
    private static final Set<String> BESIDE_A_LIST = Set.of("hr", "hr_file", "lr", "lr_file");

    private final Module module;
    private final Replayable command;
    private final FileMarks files;
    private final ImageMarks windows;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<FileMark> read = new ArrayList<>();
    private final List<FileMark> written = new ArrayList<>();
    private final List<ImageMark> images = new ArrayList<>();

    Recording(final Module module, final Replayable command, final PairForgeService service,
        final List<RunRecord> history, final Task task)
    {
        this.module = module;
        this.command = command;
        files = new FileMarks(service, command.started());
        windows = new ImageMarks(service, history, task == null ? Progress.NONE : new TaskBar(task));
    }

    RunRecord record() throws IOException {
        final List<CommandInput> inputs =
            CommandInput.of(module.getInfo().getDelegateClassName()).orElse(List.of());
        for (final CommandInput input : inputs) {
            parameters.put(input.name(), isIgnored(inputs, input) ? input.normally()
                : CommandInput.text(module.getInput(input.name())));
        }
        for (final CommandInput input : inputs) {
            mark(input, parameters.get(input.name()));
        }
        final List<ImageMark> results = new ArrayList<>();
        for (final ModuleItem<?> output : module.getInfo().outputs()) {
            if (module.getOutput(output.getName()) instanceof final ImagePlus image) {
                results.add(windows.result(output.getName(), image));
            }
        }
        return new RunRecord(module.getInfo().getDelegateClassName(), module.getInfo().getMenuPath().getLeaf()
            .getName(), parameters, read, images, written, results, Version.get(),
            System.getProperty("java.version"), command.started(), command.took());
    }

    /** What the Command did not look at: images whose file is given, and a partner that is the image itself. */
    private boolean isIgnored(final List<CommandInput> inputs, final CommandInput input) {
        if (BESIDE_A_LIST.contains(input.name()) && !CommandInput.text(module.getInput("pairs")).isEmpty()) {
            return true;
        }
        return input.isImage() && (inputs.stream()
            .anyMatch(i -> (i.name().equals(input.name() + "_file") || i.name().equals(input.name() + "_files"))
                && !CommandInput.text(module.getInput(i.name())).isEmpty())
            || inputs.stream().takeWhile(i -> i != input).anyMatch(i -> i.isImage()
                && module.getInput(i.name()) != null && module.getInput(i.name()) == module.getInput(input.name())));
    }

    private void mark(final CommandInput input, final String value) throws IOException {
        if (value.isEmpty() || value.equals(input.normally())) {
            return;
        }
        if (input.isImage()) {
            final ImageMark image = windows.read(input.name(), (ImagePlus) module.getInput(input.name()),
                reading(input)).selected(command.areas().get(input.name()));
            images.add(image);
            if (!image.openedFrom().isEmpty()) {
                read.add(files.read(input.name(), Path.of(image.openedFrom())));
            }
        }
        else if (input.isOutput()) {
            written.addAll(files.writtenAt(input.name(), Path.of(value)));
        }
        else if (input.isFile() || input.type() == String.class) {
            markRead(input, value);
        }
    }

    private void markRead(final CommandInput input, final String value) throws IOException {
        final List<String> names = new ArrayList<>();
        for (final String name : input.isFile() ? List.of(value) : List.of(value.split(";", -1))) {
            // A word such as "gaussian" is no file, even if there is one of this name.
            final Path file = FileMarks.path(name).filter(f -> input.isFile() || name.matches(".*[./\\\\].*"))
                .filter(Files::exists).orElse(null);
            names.add(file == null ? name : file.toString());
            if (file != null) {
                read.add(files.read(input.name(), file));
            }
        }
        parameters.put(input.name(), String.join(";", names));
        if (input.name().equals("pairs")) {
            read.addAll(files.listed(input.name(), Path.of(value)));
        }
    }

    private ImageInput reading(final CommandInput image) {
        return ImageInput.of((ImagePlus) module.getInput(image.name()))
            .withBands(parameters.getOrDefault(image.name() + "_bands", ""))
            .withReflectance(number(image.name() + "_scale"), number(image.name() + "_offset"));
    }

    /** 0 stands for "as the file says". */
    private double number(final String parameter) {
        final double value = Double.parseDouble(parameters.getOrDefault(parameter, "0"));
        return value == 0 ? Double.NaN : value;
    }
}
