package io.github.pairforge.gui.standin;

import java.util.concurrent.atomic.AtomicBoolean;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;

import org.scijava.module.Module;
import org.scijava.ui.AbstractInputHarvesterPlugin;
import org.scijava.widget.InputPanel;

import javax.swing.JPanel;

/** Asks for what is not known yet in a dialog with OK and Cancel. */
public final class Harvester extends AbstractInputHarvesterPlugin<JPanel, JPanel> {

    private static final double MOST_OF_SCREEN = 0.95;

    @Override
    protected String getUI() {
        return StandIns.UI;
    }

    @Override
    public Form createInputPanel() {
        return new Form();
    }

    @Override
    public boolean harvestInputs(final InputPanel<JPanel, JPanel> panel, final Module module) {
        final Form form = (Form) panel;
        final JButton ok = new JButton("OK");
        final JButton cancel = new JButton("Cancel");
        final JScrollPane scroll = new JScrollPane(form.getComponent());
        final JOptionPane pane = new JOptionPane(scroll, JOptionPane.PLAIN_MESSAGE, JOptionPane.OK_CANCEL_OPTION, null,
            new Object[] { ok, cancel });
        final JDialog dialog = pane.createDialog(module.getInfo().getTitle());
        final AtomicBoolean agreed = new AtomicBoolean();
        ok.addActionListener(e -> {
            agreed.set(true);
            dialog.setVisible(false);
        });
        cancel.addActionListener(e -> dialog.setVisible(false));
        form.watch(ok);
        dialog.setResizable(true);
        final int height = (int) (MOST_OF_SCREEN * dialog.getToolkit().getScreenSize().height);
        if (dialog.getHeight() > height) {
            dialog.setSize(dialog.getWidth() + scroll.getVerticalScrollBar().getPreferredSize().width, height);
        }
        dialog.setLocationRelativeTo(null);
        dialog.setVisible(true);
        dialog.dispose();
        return agreed.get();
    }
}
