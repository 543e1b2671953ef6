package io.github.pairforge.command;

import java.nio.file.Path;
import java.util.Optional;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.DynamicCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import io.github.pairforge.ui.assistant.AssistantWindow;

/** Opens the Assistant's window: the whole chain from a pair to a made LR image. */
@Plugin(type = Command.class, headless = true,
    description = "The whole chain in one window: pair, alignment, kernel, harmonization, noise, LR image.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = PairForgeAssistant.LABEL, weight = 0) })
public final class PairForgeAssistant extends DynamicCommand {

    static final String LABEL = "PairForge Assistant...";

    // As a file it would be asked for by a file chooser; as a text that is not resolved, by a dialog.
    @Parameter(label = "Project", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
        initializer = "askForNothing",
        description = "A project file (.pairforge.json) to open; empty for a new project.")
    private String project = "";

    @Parameter(required = false)
    private UIService ui;

    /** The window opens at once; macros and scripts can still name a project. */
    void askForNothing() {
        resolveInput("project");
    }

    @Override
    public void run() {
        if (ui == null || ui.isHeadless()) {
            cancel("PairForge Assistant needs a window. Without one, run its project file on the command line:"
                + " pairforge replay FILE.pairforge.json");
            return;
        }
        AssistantWindow.open(context(),
            Optional.ofNullable(project).filter(p -> !p.isBlank()).map(p -> Path.of(p.strip())));
    }
}
