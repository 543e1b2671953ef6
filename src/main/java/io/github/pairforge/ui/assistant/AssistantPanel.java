package io.github.pairforge.ui.assistant;

import java.awt.BorderLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

import io.github.pairforge.chain.Standing;
import io.github.pairforge.replay.Stage;

/** The strip, and below it what is going on and the buttons for the whole chain. Needs no window to be painted. */
final class AssistantPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final StageStrip strip;
    private final JLabel status = new JLabel(" ");
    private final JButton runAll = new JButton("Run All");
    private final JButton cancel = new JButton("Cancel");

    /** @param all runs the whole chain */
    AssistantPanel(final CardActions actions, final Runnable all) {
        super(new BorderLayout());
        strip = new StageStrip(actions);
        final JScrollPane scroll = new JScrollPane(strip);
        scroll.setBorder(null);
        add(scroll, BorderLayout.CENTER);
        runAll.setName("run-all");
        runAll.setToolTipText("Runs every stage with its defaults, without dialogs; stops at the first failure");
        runAll.addActionListener(e -> all.run());
        cancel.setName("cancel");
        cancel.setToolTipText("Stops the run; a stage that is not finished writes nothing");
        cancel.addActionListener(e -> actions.cancel());
        final JPanel south = new JPanel();
        south.setLayout(new BoxLayout(south, BoxLayout.LINE_AXIS));
        south.setBorder(BorderFactory.createEmptyBorder(0, Look.em(), Look.em(), Look.em()));
        south.add(status);
        south.add(Box.createHorizontalGlue());
        south.add(cancel);
        south.add(Box.createHorizontalStrut(Look.gap()));
        south.add(runAll);
        add(south, BorderLayout.SOUTH);
    }

    JButton runAllButton() {
        return runAll;
    }

    void show(final Map<Stage, CardState> cards) {
        cards.forEach((stage, state) -> strip.card(stage).show(state));
        final boolean running = cards.values().stream().anyMatch(c -> c.running().isPresent());
        final boolean pair = cards.get(Stage.PAIR).standing().state() == Standing.State.DONE;
        cancel.setEnabled(running);
        runAll.setEnabled(!running && pair);
        strip.repaint();
    }

    void say(final String sentence) {
        status.setText(sentence.isEmpty() ? " " : sentence);
        status.setToolTipText(sentence.isEmpty() ? null : sentence);
    }

    /** The stages without PAIR, which nothing has to be computed for. */
    static List<Stage> computed() {
        return Arrays.stream(Stage.values()).filter(s -> s != Stage.PAIR).toList();
    }
}
