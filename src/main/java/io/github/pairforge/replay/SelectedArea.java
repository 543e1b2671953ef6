package io.github.pairforge.replay;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginService;

import ij.ImagePlus;

import io.github.pairforge.service.Selections;
import io.github.pairforge.service.Selections.Selection;

/**
 * The part of an image that a run kept to.
 *
 * @param text column, row, width and height of a rectangle in pixels, "3, 4, 50, 60"; else what ImageJ calls the shape,
 *     in small letters
 */
public record SelectedArea(String text) {

    private static final String RECTANGLE = "[0-9]{1,9}, [0-9]{1,9}, [1-9][0-9]{0,8}, [1-9][0-9]{0,8}";

    /** @throws IllegalArgumentException when it is neither a rectangle nor a word */
    static SelectedArea parse(final String text) {
        if (!text.matches(RECTANGLE + "|[a-z][a-z ]{0,40}")) {
            throw new IllegalArgumentException("the area \"" + text + "\" is no rectangle (column, row, width,"
                + " height) and no shape.");
        }
        return new SelectedArea(text);
    }

    /** What is selected now of the images that a Command is given, by parameter. */
    public static Map<String, SelectedArea> of(final Command command, final Context context) {
        final Map<String, SelectedArea> areas = new LinkedHashMap<>();
        final CommandModule module = new CommandModule(new CommandInfo(command.getClass()), command);
        for (final Selections selections : context.service(PluginService.class)
            .createInstancesOfType(Selections.class))
        {
            for (final ModuleItem<?> item : module.getInfo().inputs()) {
                if (item.getType() == ImagePlus.class && module.getInput(item.getName()) instanceof final ImagePlus i) {
                    selections.of(i).flatMap(s -> of(s, i)).ifPresent(a -> areas.put(item.getName(), a));
                }
            }
        }
        return areas;
    }

    private static Optional<SelectedArea> of(final Selection s, final ImagePlus image) {
        if (!s.isArea() || s.mask() == null && s.width() == image.getWidth() && s.height() == image.getHeight()) {
            return Optional.empty();
        }
        return Optional.of(new SelectedArea(s.mask() == null ? s.x() + ", " + s.y() + ", " + s.width() + ", "
            + s.height() : s.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip()));
    }

    /** Whether texts can say it. */
    boolean isRectangle() {
        return text.matches(RECTANGLE);
    }

    /** As people say it. */
    String sentence() {
        if (!isRectangle()) {
            return "a " + text;
        }
        final int[] n = numbers();
        return n[2] + " x " + n[3] + " pixels from column " + n[0] + ", row " + n[1];
    }

    /** Selects a rectangle on an image. */
    void select(final ImagePlus image) {
        final int[] n = numbers();
        image.setRoi(n[0], n[1], n[2], n[3]);
    }

    private int[] numbers() {
        return Arrays.stream(text.split(", ")).mapToInt(Integer::parseInt).toArray();
    }
}
