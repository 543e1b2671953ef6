package io.github.pairforge.command;

import java.util.List;

import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import io.github.pairforge.replay.RunHistory;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.ui.history.HistoryWindow;

/** Shows the runs of this session, to be copied as scripts, saved as a project and made again. */
@Plugin(type = Command.class, headless = true,
    description = "Lists this session's runs: copy each as macro, Jython or command line, save them as a project.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = PairForgeRunHistory.LABEL, weight = 900) })
public final class PairForgeRunHistory extends ContextCommand {

    static final String LABEL = "PairForge Run History...";

    @Parameter
    private RunHistory history;

    @Parameter
    private LogService log;

    @Parameter(required = false)
    private UIService ui;

    @Override
    public void run() {
        if (ui == null || ui.isHeadless()) {
            print(history.runs());
        }
        else {
            HistoryWindow.open(context());
        }
    }

    private void print(final List<RunRecord> runs) {
        if (runs.isEmpty()) {
            log.info("PairForge has run nothing yet in this session.");
        }
        for (int i = 0; i < runs.size(); i++) {
            log.info((i + 1) + " " + runs.get(i).label() + ", " + runs.get(i).started() + ", "
                + runs.get(i).took().toMillis() + " ms, outputs " + runs.get(i).outputs().stream()
                    .map(o -> o.path()).toList());
        }
    }
}
