package io.github.pairforge.command;

import java.io.File;
import java.util.Optional;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

import ij.ImagePlus;
import ij.WindowManager;

/** Calls the images that a Command makes after its first input, each by a title that no open image has. */
final class OutputTitles {

    private OutputTitles() {
    }

    static void apply(final Module module) {
        final Optional<String> input = input(module);
        for (final ModuleItem<?> output : module.getInfo().outputs()) {
            if (module.getOutput(output.getName()) instanceof final ImagePlus image && !image.isVisible()) {
                image.setTitle(unique(input.map(name -> titled(image.getTitle(), name)).orElse(image.getTitle())));
            }
        }
    }

    /** The title as it is, when it tells the input already. */
    private static String titled(final String title, final String input) {
        return title.contains(input) ? title : title + ": " + input;
    }

    private static String unique(final String title) {
        return WindowManager.getImage(title) == null ? title : WindowManager.makeUniqueName(title);
    }

    /** Files count for more than images: dialogs always name some image. */
    private static Optional<String> input(final Module module) {
        for (final ModuleItem<?> item : module.getInfo().inputs()) {
            final Object file = module.getInfo().getInput(item.getName() + "_file") == null ? null
                : module.getInput(item.getName() + "_file");
            final Object value = file instanceof final File f && OpenImages.isGiven(f) ? f
                : module.getInput(item.getName());
            if (value instanceof final ImagePlus image && image.getTitle() != null) {
                return Optional.of(withoutExtension(image.getTitle()));
            }
            if (value instanceof final File f && OpenImages.isGiven(f) && isRead(item)) {
                return Optional.of(withoutExtension(f.getName()));
            }
        }
        return Optional.empty();
    }

    private static boolean isRead(final ModuleItem<?> item) {
        final String style = String.valueOf(item.getWidgetStyle());
        return item.getType() == ImagePlus.class
            || !style.contains(FileWidget.SAVE_STYLE) && !style.contains(FileWidget.DIRECTORY_STYLE);
    }

    /** "scene.2020" of "scene.2020.tif": only what can be an extension is taken off. */
    static String withoutExtension(final String name) {
        return name.replaceFirst("\\.[A-Za-z][A-Za-z0-9]{1,4}$", "");
    }
}
