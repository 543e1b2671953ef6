package io.github.pairforge.command;

import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.pairforge.service.TaskResult;

/**
 * What Commands share that make one image.
 *
 * @param <R> what the service makes
 */
abstract class ImageCommand<R> extends ForgeCommand<R> {

    private final String suffix;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Flicker")
    private ImagePlus flicker;

    /**
     * @param label of the menu entry, for progress and messages
     * @param suffix of the result's title: with the title of the input, a macro could not tell the two apart
     */
    ImageCommand(final String label, final String suffix) {
        super(label);
        this.suffix = suffix;
    }

    /** The image and what belongs to it, of all that was made. */
    abstract TaskResult image(R made);

    @Override
    List<String> notes(final R made) {
        return Stream.concat(image(made).notes().stream(), image(made).verdict().stream()).toList();
    }

    @Override
    void show(final R all) {
        final TaskResult made = image(all);
        result = made.image().map(image -> titled(image, suffix)).orElse(null);
        comparison = made.picture().orElse(null);
        flicker = made.view(0);
    }

    /** The image under its own name with the suffix, unlike that of any open image. */
    static ImagePlus titled(final ImagePlus image, final String suffix) {
        final String name = OutputTitles.withoutExtension(image.getTitle());
        image.setTitle(WindowManager.makeUniqueName(name + suffix));
        return image;
    }
}
