package io.github.pairforge.ui.assistant;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Optional;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

import io.github.pairforge.chain.StageSummary;
import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.replay.Stage;

/** One stage of the strip: title and state, thumbnail, verdict, numbers, and the button to its Command. */
final class StageCard extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int FIGURES = 3;
    private static final int STEPS = 1000;

    private final Stage stage;
    private final JLabel badge = new JLabel();
    private final Thumbnail thumbnail;
    private final TextBlock verdict = new TextBlock(2);
    private final JLabel[] names = new JLabel[FIGURES];
    private final JLabel[] values = new JLabel[FIGURES];
    private final TextBlock note = new TextBlock(5);
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JButton start;
    private final JButton second;

    /** @param actions what the card's buttons do */
    StageCard(final Stage stage, final CardActions actions) {
        super(new GridBagLayout());
        this.stage = stage;
        final StageTitle words = StageTitle.of(stage);
        thumbnail = new Thumbnail(words.title() + ": picture", () -> actions.openPicture(stage));
        start = new JButton(words.button());
        start.setName("start-" + stage.name());
        second = new JButton(words.second());
        second.setName("second-" + stage.name());
        start.addActionListener(e -> {
            if (isRunning()) {
                actions.cancel();
            }
            else {
                actions.start(stage);
            }
        });
        second.addActionListener(e -> actions.second(stage));
        build(words);
    }

    private void build(final StageTitle words) {
        setName("card-" + stage.name());
        getAccessibleContext().setAccessibleName(words.title());
        getAccessibleContext().setAccessibleDescription(words.question());
        final JLabel title = new JLabel(words.title());
        title.setFont(Look.bold().deriveFont(Look.em() * 1.15f));
        title.setToolTipText(words.question());
        badge.setFont(Look.small());
        add(title, at(0, 0));
        add(badge, at(1, 0));
        add(thumbnail, at(2, Look.gap()));
        verdict.setFont(Look.bold());
        add(verdict, at(3, Look.gap()));
        for (int i = 0; i < FIGURES; i++) {
            names[i] = line(Look.small());
            values[i] = line(Look.font());
            add(names[i], at(4 + 2 * i, Look.gap() / 2));
            add(values[i], at(5 + 2 * i, 0));
        }
        note.setFont(Look.small());
        add(note, at(10, Look.gap()));
        final GridBagConstraints filler = at(11, 0);
        filler.weighty = 1;
        add(new JLabel(), filler);
        bar.setStringPainted(false);
        // Its room stays when it is not seen: cards must not grow while they work.
        final JPanel room = new JPanel(new BorderLayout());
        room.setOpaque(false);
        room.setPreferredSize(bar.getPreferredSize());
        room.setMinimumSize(bar.getPreferredSize());
        room.add(bar);
        add(room, at(12, Look.gap()));
        add(start, at(13, Look.gap()));
        add(second, at(14, Look.gap() / 2));
        style();
    }

    private static JLabel line(final Font font) {
        final JLabel label = new JLabel(" ");
        label.setFont(font);
        return label;
    }

    private static GridBagConstraints at(final int y, final int above) {
        return new GridBagConstraints(0, y, 1, 1, 1, 0, GridBagConstraints.WEST, GridBagConstraints.BOTH,
            new Insets(above, 0, 0, 0), 0, 0);
    }

    /** Takes the colours of the current look. */
    private void style() {
        setBackground(Look.card());
        setBorder(BorderFactory.createCompoundBorder(BorderFactory.createLineBorder(Look.line()),
            BorderFactory.createEmptyBorder(Look.gap(), Look.gap(), Look.gap(), Look.gap())));
        final Insets narrow = new Insets(Look.gap() / 2, 2, Look.gap() / 2, 2);
        for (final JButton button : List.of(start, second)) {
            button.setMargin(narrow);
        }
        final Color faint = Look.faint();
        badge.setForeground(faint);
        for (final JLabel name : names) {
            name.setForeground(faint);
        }
        note.setForeground(Look.text());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (second != null) {
            style();
        }
    }

    private boolean isRunning() {
        return bar.isVisible();
    }

    void show(final CardState state) {
        final Badge sign = Badge.of(state);
        badge.setIcon(sign);
        badge.setText(sign.words());
        final StageSummary summary = state.summary();
        thumbnail.show(summary.sketch(), state.picture());
        verdict.say(summary.verdict());
        for (int i = 0; i < FIGURES; i++) {
            final boolean there = i < summary.figures().size();
            final Figure figure = there ? summary.figures().get(i) : new Figure(" ", " ");
            names[i].setText(figure.name());
            values[i].setText(figure.value());
            values[i].setToolTipText(there ? figure.name() + ": " + figure.value() : null);
        }
        note.say(state.running().map(CardState.Running::what)
            .or(() -> state.ending().filter(CardState.Ending::failed).map(CardState.Ending::sentence))
            .or(() -> Optional.of(state.standing().reason()).filter(r -> !r.isEmpty()))
            .or(() -> state.ending().map(CardState.Ending::sentence)).orElse(hint(state)));
        run(state);
    }

    private String hint(final CardState state) {
        return Badge.of(state) == Badge.MISSING ? StageTitle.of(stage).question() : "";
    }

    private void run(final CardState state) {
        bar.setVisible(state.running().isPresent());
        state.running().ifPresent(r -> {
            bar.setIndeterminate(r.share() < 0);
            bar.setValue((int) (STEPS * Math.max(0, r.share())));
        });
        final boolean stoppable = state.running().isPresent() && stage != Stage.PAIR;
        start.setText(stoppable ? "Cancel" : StageTitle.of(stage).button());
        start.setEnabled(stoppable || state.obstacle().isEmpty());
        start.setToolTipText(state.obstacle().isEmpty() ? StageTitle.of(stage).action() : state.obstacle());
        secondButton(state);
    }

    private void secondButton(final CardState state) {
        second.setEnabled(switch (stage) {
            case PAIR -> state.obstacle().isEmpty();
            case HARMONIZATION -> state.picture();
            default -> state.report();
        });
        second.setToolTipText(stage == Stage.PAIR ? "A made-up landscape, seen by two made-up sensors"
            : second.isEnabled() ? "Opens what the last run wrote" : "Nothing was written yet");
    }
}
