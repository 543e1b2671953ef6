package io.github.pairforge.command;

import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.pairforge.service.TaskResult;

/** What Commands share that make one image. */
abstract class ImageCommand extends ForgeCommand<TaskResult> {

    private final String suffix;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    /**
     * @param label of the menu entry, for progress and messages
     * @param suffix of the result's title: with the title of the input, a macro could not tell the two apart
     */
    ImageCommand(final String label, final String suffix) {
        super(label);
        this.suffix = suffix;
    }

    @Override
    List<String> notes(final TaskResult made) {
        return Stream.concat(made.notes().stream(), made.verdict().stream()).toList();
    }

    @Override
    void show(final TaskResult made) {
        result = made.image().map(image -> titled(image, suffix)).orElse(null);
        comparison = made.picture().orElse(null);
    }

    /** The image under its own name with the suffix, unlike that of any open image. */
    static ImagePlus titled(final ImagePlus image, final String suffix) {
        final String name = image.getTitle().replaceFirst("\\.[A-Za-z][A-Za-z0-9]{1,4}$", "");
        image.setTitle(WindowManager.makeUniqueName(name + suffix));
        return image;
    }
}
