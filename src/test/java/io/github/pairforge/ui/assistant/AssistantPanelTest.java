package io.github.pairforge.ui.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.UIManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.chain.Sketch;
import io.github.pairforge.chain.StageSummary;
import io.github.pairforge.chain.Standing;
import io.github.pairforge.chain.Standing.State;
import io.github.pairforge.replay.Stage;

/** The window's content, painted into images: no display is needed. */
class AssistantPanelTest {

    private static final String GONE = "/a/folder/of/usual/length/field-files/lr.tif has changed since, or is gone.";

    @AfterEach
    void usualLook() {
        UIManager.put("Panel.background", null);
        UIManager.put("Label.foreground", null);
    }

    private static CardActions actions() {
        return new CardActions() {

            @Override
            public void start(final Stage stage) {
                throw new AssertionError(stage);
            }

            @Override
            public void second(final Stage stage) {
                throw new AssertionError(stage);
            }

            @Override
            public void openPicture(final Stage stage) {
                throw new AssertionError(stage);
            }

            @Override
            public void cancel() {
                throw new AssertionError();
            }
        };
    }

    private static AssistantPanel panel(final Map<Stage, CardState> states) {
        final AssistantPanel panel = new AssistantPanel(actions(), () -> {
        });
        panel.show(states);
        panel.setSize(panel.getPreferredSize());
        lay(panel);
        return panel;
    }

    private static void lay(final Container parent) {
        parent.doLayout();
        for (final Component child : parent.getComponents()) {
            if (child instanceof final Container container) {
                lay(container);
            }
        }
    }

    private static CardState state(final Standing standing, final Optional<CardState.Ending> ending,
        final Optional<CardState.Running> running)
    {
        final StageSummary summary = new StageSummary("texture: upper bounds, not used", StageSummary.Tone.GOOD,
            List.of(new StageSummary.Figure("Blur \u03c3, NIR", "3.405 \u00b1 0.011 HR px")),
            new Sketch.Target(0.4, -0.2, 0.1, 0.1, 1), Optional.empty());
        return new CardState(standing, summary, ending, running, "", true, true);
    }

    /** One card of every kind. */
    private static Map<Stage, CardState> states() {
        final Map<Stage, CardState> states = new EnumMap<>(Stage.class);
        final Standing done = new Standing(State.DONE, "");
        states.put(Stage.PAIR, state(done, Optional.empty(), Optional.empty()));
        states.put(Stage.ALIGNMENT, state(done, Optional.of(CardState.Ending.STOPPED), Optional.empty()));
        states.put(Stage.KERNEL, state(done, Optional.of(new CardState.Ending(GONE, true)), Optional.empty()));
        states.put(Stage.HARMONIZATION, state(done, Optional.empty(),
            Optional.of(new CardState.Running("Matching", 0.5))));
        states.put(Stage.NOISE, state(new Standing(State.OUTDATED, GONE), Optional.of(CardState.Ending.STOPPED),
            Optional.empty()));
        states.put(Stage.RESULT, state(new Standing(State.MISSING, ""), Optional.empty(), Optional.empty()));
        return states;
    }

    private static Component find(final Container parent, final String name) {
        for (final Component child : parent.getComponents()) {
            final Component found = name.equals(child.getName()) ? child
                : child instanceof final Container container ? find(container, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Set<String> words(final Container parent) {
        final Set<String> words = new HashSet<>();
        for (final Component child : parent.getComponents()) {
            if (child instanceof final JLabel label) {
                words.add(label.getText());
            }
            if (child instanceof final Container container) {
                words.addAll(words(container));
            }
        }
        return words;
    }

    private static Set<String> card(final AssistantPanel panel, final Stage stage) {
        final Component card = find(panel, "card-" + stage);
        assertNotNull(card, stage.toString());
        return words((Container) card);
    }

    @Test
    void everyStateIsSaidInWords() {
        final AssistantPanel panel = panel(states());
        assertTrue(card(panel, Stage.PAIR).contains("done"));
        assertTrue(card(panel, Stage.ALIGNMENT).containsAll(Set.of("done", "Cancelled.")));
        assertTrue(card(panel, Stage.KERNEL).containsAll(Set.of("failed", GONE)));
        assertTrue(card(panel, Stage.HARMONIZATION).containsAll(Set.of("running", "Matching")));
        assertTrue(card(panel, Stage.NOISE).containsAll(Set.of("out of date", GONE)), "more than that it was stopped");
        assertTrue(card(panel, Stage.RESULT).contains("not done"));
        assertTrue(find(panel, "cancel").isEnabled());
        assertFalse(find(panel, "run-all").isEnabled());
        assertEquals("Cancel", ((AbstractButton) find(panel, "start-HARMONIZATION")).getText());
    }

    /** 768 rows less the title bar, the menu and a task bar of the desktop. */
    @Test
    void fitsASmallScreen() {
        final Dimension size = panel(states()).getPreferredSize();
        assertTrue(size.width <= 1366 && size.height <= 660, size.toString());
    }

    @Test
    void noButtonIsCutOff() {
        final AssistantPanel panel = panel(states());
        for (final Stage stage : Stage.values()) {
            for (final String name : List.of("start-" + stage, "second-" + stage)) {
                final Component button = find(panel, name);
                assertTrue(button.getWidth() >= button.getPreferredSize().width
                    && button.getHeight() >= button.getPreferredSize().height, name + " " + button.getSize());
            }
        }
    }

    /** Contrasts of WCAG 2.2; at 100 % and 200 %. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void bothLooksAreReadable(final int scale) {
        for (final boolean dark : new boolean[] { false, true }) {
            UIManager.put("Panel.background", dark ? new Color(60, 63, 65) : new Color(242, 242, 242));
            UIManager.put("Label.foreground", dark ? new Color(187, 187, 187) : Color.BLACK);
            final AssistantPanel panel = panel(states());
            final BufferedImage image = new BufferedImage(scale * panel.getWidth(), scale * panel.getHeight(),
                BufferedImage.TYPE_INT_RGB);
            final Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            panel.printAll(g);
            g.dispose();
            final Component card = find(panel, "card-KERNEL");
            final double back = luminance(card.getBackground());
            assertEquals(dark, back < 0.2, "cards follow the look");
            for (final Color ink : List.of(Look.text(), Look.faint())) {
                assertTrue(contrast(luminance(ink), back) >= 4.5, ink + " on " + card.getBackground());
            }
            for (final Color sign : List.of(Look.good(), Look.unsure(), Look.bad(), Look.accent())) {
                assertTrue(contrast(luminance(sign), back) >= 3, sign + " on " + card.getBackground());
            }
            assertTrue(colours(image) > 50, "it was painted");
        }
    }

    private static long colours(final BufferedImage image) {
        final Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    /** WCAG 2.2: relative luminance, contrast ratio. */
    private static double luminance(final Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(final int value) {
        final double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double contrast(final double a, final double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
}
