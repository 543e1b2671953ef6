package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.WidgetStyle;

import ij.ImagePlus;

import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** What the dialogs' fields look like, for every Command. */
class DialogFieldsTest {

    /** A row of SciJava's Swing dialog has about 31 pixels, buttons and frame 75: 900 pixels hold these. */
    private static final int MOST_ROWS = 26;

    private static Context context;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static List<CommandInfo> commands() {
        return context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge.command.")).toList();
    }

    private static List<ModuleItem<?>> fields(final CommandInfo command) {
        final List<ModuleItem<?>> fields = new ArrayList<>();
        for (final ModuleItem<?> item : command.inputs()) {
            if (item.getVisibility() == ItemVisibility.NORMAL && !Service.class.isAssignableFrom(item.getType())
                && item.getType() != Context.class)
            {
                fields.add(item);
            }
        }
        return fields;
    }

    private static boolean is(final ModuleItem<?> item, final String style) {
        return WidgetStyle.isStyle(item, style);
    }

    /** A required one would end the dialog: no widget is found for it. */
    @Test
    void whatIsBesideIsNotRequiredAndFollowsALine() {
        for (final CommandInfo command : commands()) {
            boolean inLine = false;
            for (final ModuleItem<?> item : fields(command)) {
                final String name = command.getIdentifier() + " " + item.getName();
                if (is(item, BesideWidget.STYLE)) {
                    assertTrue(inLine, name);
                    assertFalse(item.isRequired(), name);
                    assertTrue(item.getValidater().isEmpty(), name + ": the first of a line speaks for all");
                }
                inLine = is(item, LineWidget.STYLE) || is(item, BesideWidget.STYLE);
            }
        }
    }

    @Test
    void dialogsAreLowerThanAScreen() {
        for (final CommandInfo command : commands()) {
            final long rows = fields(command).stream().filter(i -> !is(i, BesideWidget.STYLE)).count();
            assertTrue(rows <= MOST_ROWS, command + ": " + rows + " rows");
        }
    }

    @Test
    void imagesAreChosenInOurOwnLists() {
        for (final CommandInfo command : commands()) {
            for (final ModuleItem<?> item : fields(command)) {
                final String name = command + " " + item.getName();
                if (item.getType() == ImagePlus.class) {
                    assertTrue(is(item, ImageWidget.STYLE), name);
                    assertFalse(item.isAutoFill(), name + " would be left out of the dialog");
                    assertFalse(item.isRequired(), name + ": there may be no image");
                }
            }
        }
    }

    @Test
    void filesSayWhatTheyAreFor() {
        for (final CommandInfo command : commands()) {
            for (final ModuleItem<?> item : fields(command)) {
                if (item.getType() == File.class) {
                    final String name = command + " " + item.getName();
                    assertEquals(1, List.of("open", "save", "directory").stream().filter(s -> is(item, s)).count(),
                        name);
                    assertTrue(!is(item, "save")
                        || WidgetStyle.getStyleModifiers(item.getWidgetStyle(), "extensions") != null, name);
                }
            }
        }
    }

    /** SciJava takes no notice of a validater that is not there. */
    @Test
    void validatersExist() {
        int found = 0;
        for (final CommandInfo command : commands()) {
            for (final ModuleItem<?> item : fields(command)) {
                if (!item.getValidater().isEmpty()) {
                    final Class<?> type = ((CommandModuleItem<?>) item).getField().getDeclaringClass();
                    final Method method = method(type, item.getValidater());
                    assertNotNull(method, command + ": " + item.getValidater());
                    assertEquals(String.class, method.getReturnType());
                    found++;
                }
            }
        }
        assertTrue(found > 100, found + " validaters");
    }

    private static Method method(final Class<?> type, final String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (final Method m : c.getDeclaredMethods()) {
                if (m.getName().equals(name) && m.getParameterCount() == 0) {
                    return m;
                }
            }
        }
        return null;
    }

    @Test
    void seedsAreNeverHidden() {
        for (final CommandInfo command : commands()) {
            for (final ModuleItem<?> item : command.inputs()) {
                if (item.getName().contains("seed")) {
                    assertEquals(ItemVisibility.NORMAL, item.getVisibility(), command.toString());
                    assertTrue(item.getWidgetStyle().contains("format:0"), command + ": seeds have no decimals");
                }
            }
        }
    }
}
