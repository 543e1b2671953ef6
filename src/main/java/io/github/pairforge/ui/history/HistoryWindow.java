package io.github.pairforge.ui.history;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;

import io.github.pairforge.replay.Project;
import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.replay.Rerun;
import io.github.pairforge.replay.RunFinished;
import io.github.pairforge.replay.RunHistory;
import io.github.pairforge.replay.RunRecord;

/** The window with the runs of this session, which it follows while it is open. */
public final class HistoryWindow {

    private static final String TITLE = "PairForge Run History";

    private final Context context;
    private final JFrame frame = new JFrame(TITLE);
    private final HistoryPanel panel;
    // Kept: the event service holds its subscribers weakly.
    private final List<EventSubscriber<?>> subscribers;

    private HistoryWindow(final Context context) {
        this.context = context;
        panel = new HistoryPanel(runs(), new HistoryPanel.Actions(HistoryWindow::copy, this::save, this::again));
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.setContentPane(panel);
        frame.getRootPane().registerKeyboardAction(e -> frame.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
        subscribers = context.service(EventService.class).subscribe(this);
        frame.addWindowListener(new WindowAdapter() {

            @Override
            public void windowClosed(final WindowEvent e) {
                context.service(EventService.class).unsubscribe(subscribers);
            }
        });
        frame.pack();
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
    }

    /** Opens the window, or brings the open one to the front; does nothing without a display. */
    public static void open(final Context context) {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        SwingUtilities.invokeLater(() -> {
            for (final Window window : Window.getWindows()) {
                if (window instanceof final JFrame f && f.getTitle().equals(TITLE) && f.isDisplayable()) {
                    f.toFront();
                    return;
                }
            }
            new HistoryWindow(context);
        });
    }

    private List<RunRecord> runs() {
        return context.service(RunHistory.class).runs();
    }

    /** A run ended, in a thread of its own. */
    @EventHandler
    void onEvent(final RunFinished event) {
        SwingUtilities.invokeLater(() -> panel.update(runs()));
    }

    private static void copy(final String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }

    private void save(final List<RunRecord> chosen) {
        final JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File("project" + ProjectFile.SUFFIX));
        if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        final File file = chooser.getSelectedFile().getName().endsWith(".json") ? chooser.getSelectedFile()
            : new File(chooser.getSelectedFile().getPath() + ProjectFile.SUFFIX);
        if (file.exists() && JOptionPane.showConfirmDialog(frame, file + " exists. Replace it?", TITLE,
            JOptionPane.OK_CANCEL_OPTION) != JOptionPane.OK_OPTION)
        {
            return;
        }
        try {
            ProjectFile.write(new Project(file.getName().replace(ProjectFile.SUFFIX, ""), chosen, Map.of()),
                file.toPath());
        }
        catch (final IOException e) {
            JOptionPane.showMessageDialog(frame, e.getMessage(), TITLE, JOptionPane.ERROR_MESSAGE);
        }
    }

    private void again(final RunRecord run) {
        Rerun.open(context, run);
    }
}
