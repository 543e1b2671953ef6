package io.github.pairforge.ui.history;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

import io.github.pairforge.replay.Chain;
import io.github.pairforge.replay.Language;
import io.github.pairforge.replay.RunRecord;

/**
 * A table of runs with what can be done with those that are selected. All sizes follow the font, all colours the look.
 */
final class HistoryPanel extends JPanel {

    private static final long serialVersionUID = 1;

    private final RunTable model;
    private final JTable table;
    private final JLabel status = new JLabel(" ");
    private final JTextArea preview = new JTextArea(8, 80);
    private final List<JButton> buttons = new ArrayList<>();
    private final transient Actions actions;

    /** What the buttons do outside of the window. */
    record Actions(Consumer<String> copy, Consumer<List<RunRecord>> save, Consumer<RunRecord> again) {
    }

    HistoryPanel(final List<RunRecord> runs, final Actions actions) {
        super(new BorderLayout());
        this.actions = actions;
        model = new RunTable(runs);
        table = new JTable(model);
        final FontMetrics font = table.getFontMetrics(table.getFont());
        final int unit = font.getHeight();
        setBorder(BorderFactory.createEmptyBorder(unit / 2, unit / 2, unit / 2, unit / 2));
        table.setRowHeight(Math.round(unit * 1.4f));
        table.setFillsViewportHeight(true);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.getAccessibleContext().setAccessibleName("Runs of this session");
        final int[] characters = { 9, 26, 34, 34, 9 };
        for (int i = 0; i < characters.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(characters[i] * font.charWidth('n'));
        }
        table.getSelectionModel().addListSelectionListener(e -> selected());
        final JScrollPane rows = new JScrollPane(table);
        rows.setPreferredSize(new Dimension(112 * font.charWidth('n'), 12 * unit));
        add(rows, BorderLayout.CENTER);
        add(lower(unit), BorderLayout.SOUTH);
        selectLast();
    }

    private JComponent lower(final int unit) {
        preview.setEditable(false);
        preview.setLineWrap(true);
        preview.getAccessibleContext().setAccessibleName("The selected runs as a macro");
        final JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, unit / 3, unit / 3));
        copyButton(row, "Copy as macro", 'M', Language.MACRO);
        copyButton(row, "Copy as Jython", 'J', Language.JYTHON);
        copyButton(row, "Copy as command line", 'C', Language.SHELL);
        button(row, "Save as project...", 'S', () -> actions.save().accept(selection()));
        button(row, "Run again...", 'R', () -> actions.again().accept(selection().get(0)));
        final JPanel lower = new JPanel(new BorderLayout());
        lower.add(row, BorderLayout.NORTH);
        lower.add(new JScrollPane(preview), BorderLayout.CENTER);
        lower.add(status, BorderLayout.SOUTH);
        // Ctrl+C copies the text, not the cells.
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ctrl C"), "copyRuns");
        table.getActionMap().put("copyRuns", new AbstractAction() {

            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(final ActionEvent e) {
                copy(Language.MACRO);
            }
        });
        return lower;
    }

    private void copyButton(final JPanel row, final String label, final char key, final Language language) {
        button(row, label, key, () -> copy(language));
    }

    private void button(final JPanel row, final String label, final char key, final Runnable action) {
        final JButton button = new JButton(label);
        button.setMnemonic(key);
        button.addActionListener(e -> action.run());
        row.add(button);
        buttons.add(button);
    }

    private void copy(final Language language) {
        if (selection().isEmpty()) {
            return;
        }
        final Optional<String> text = language.text(chain());
        text.ifPresent(actions.copy());
        status.setText(text.isPresent() ? "Copied: " + language.label() + "." : language.whyNot(chain()));
    }

    /** The selected runs in order. */
    List<RunRecord> selection() {
        return Arrays.stream(table.getSelectedRows()).map(table::convertRowIndexToModel).sorted()
            .mapToObj(model.runs()::get).toList();
    }

    /** With those whose images they need. */
    private List<RunRecord> chain() {
        return Chain.of(selection(), model.runs());
    }

    private void selected() {
        final List<RunRecord> selection = selection();
        buttons.forEach(b -> b.setEnabled(!selection.isEmpty()));
        buttons.get(buttons.size() - 1).setEnabled(selection.size() == 1 && !selection.get(0).isSubcommand());
        preview.setText(selection.isEmpty() ? "" : Language.MACRO.text(chain()).orElse(Language.MACRO
            .whyNot(chain())));
        preview.setCaretPosition(0);
        status.setText(selection.isEmpty() ? "Select a run." : " ");
    }

    /** Takes the runs there are now; what comes new is selected. */
    void update(final List<RunRecord> runs) {
        model.update(runs);
        selectLast();
    }

    private void selectLast() {
        if (model.getRowCount() > 0) {
            table.setRowSelectionInterval(model.getRowCount() - 1, model.getRowCount() - 1);
            table.scrollRectToVisible(table.getCellRect(model.getRowCount() - 1, 0, true));
        }
        else {
            status.setText("Nothing has been run yet in this session. Runs appear here by themselves.");
            buttons.forEach(b -> b.setEnabled(false));
        }
    }

    String status() {
        return status.getText();
    }
}
