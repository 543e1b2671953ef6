package io.github.pairforge.ui.assistant;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;

import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import org.scijava.Context;

/** The window of {@code PairForge Assistant...}; each has a project of its own. */
public final class AssistantWindow {

    private final JFrame frame = new JFrame();
    private final Assistant assistant;

    private AssistantWindow(final Context context) {
        assistant = new Assistant(context, this::title);
        frame.setName("PairForge Assistant");
        frame.setContentPane(assistant.panel());
        frame.setJMenuBar(menu());
        frame.getRootPane().setDefaultButton(assistant.panel().runAllButton());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {

            @Override
            public void windowClosing(final WindowEvent e) {
                close();
            }

            /** Files may have been changed while she was elsewhere. */
            @Override
            public void windowActivated(final WindowEvent e) {
                if (!assistant.isRunning()) {
                    assistant.look();
                }
            }
        });
    }

    /**
     * Opens a window; returns at once, from any thread.
     *
     * @param project file to show, if any
     */
    public static void open(final Context context, final Optional<Path> project) {
        SwingUtilities.invokeLater(() -> {
            final AssistantWindow window = new AssistantWindow(context);
            window.title();
            window.show();
            project.ifPresent(window.assistant.store()::open);
        });
    }

    private void show() {
        frame.pack();
        final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        final Dimension wanted = frame.getSize();
        frame.setSize(Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
    }

    private void title() {
        frame.setTitle(assistant == null ? "" : assistant.store().title());
    }

    private void close() {
        if (assistant.store().mayLeave()) {
            frame.dispose();
        }
    }

    private JMenuBar menu() {
        final JMenu file = new JMenu("File");
        file.setMnemonic(KeyEvent.VK_F);
        final ProjectStore store = assistant.store();
        file.add(item("New Project", KeyEvent.VK_N, store::newProject));
        file.add(item("Open Project\u2026", KeyEvent.VK_O, store::open));
        file.addSeparator();
        file.add(item("Save Project", KeyEvent.VK_S, store::save));
        file.add(item("Save Project As\u2026", 0, store::saveAs));
        file.addSeparator();
        file.add(item("Close", KeyEvent.VK_W, this::close));
        final JMenuBar bar = new JMenuBar();
        bar.add(file);
        return bar;
    }

    private static JMenuItem item(final String label, final int key, final Runnable action) {
        final JMenuItem item = new JMenuItem(label);
        if (key != 0) {
            item.setAccelerator(KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()));
        }
        item.addActionListener(e -> action.run());
        return item;
    }
}
