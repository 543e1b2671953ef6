package io.github.pairforge.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.widget.AbstractInputHarvester;
import org.scijava.widget.AbstractInputPanel;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputPanel;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetService;

import ij.IJ;
import ij.ImagePlus;

/** The widgets in the panel that SciJava fills, without a screen. */
class WidgetsTest {

    /** A dialog with one of each kind. */
    public static final class Asking implements Command {

        @Parameter(label = "Image", required = false, style = ImageWidget.STYLE)
        private ImagePlus image;

        @Parameter(label = "Bands", required = false, style = LineWidget.STYLE, validater = "check")
        private String bands = "1";

        @Parameter(label = "Order", required = false, style = BesideWidget.STYLE)
        private String order = "up";

        @Parameter(label = "Last", required = false)
        private String last = "x";

        String check() {
            return "down".equals(order) ? "order: down is not possible." : "";
        }

        @Override
        public void run() {
            // Nothing is run here.
        }
    }

    /** What stands in for SciJava's Swing widgets, which cannot be compiled against. */
    public static final class PlainText extends AbstractInputWidget<String, JPanel> {

        private final JTextField field = new JTextField();
        private final JPanel panel = new JPanel();

        @Override
        public boolean supports(final WidgetModel model) {
            return model.isText() && super.supports(model);
        }

        @Override
        public void set(final WidgetModel model) {
            super.set(model);
            panel.add(field);
            refreshWidget();
        }

        @Override
        public String getValue() {
            return field.getText();
        }

        @Override
        public void refreshWidget() {
            field.setText(get().getText());
        }

        @Override
        public JPanel getComponent() {
            return panel;
        }

        @Override
        public Class<JPanel> getComponentType() {
            return JPanel.class;
        }
    }

    /** The panel of a dialog. */
    private static final class Panel extends AbstractInputPanel<JPanel, JPanel> {

        @Override
        public Class<JPanel> getWidgetComponentType() {
            return JPanel.class;
        }

        @Override
        public JPanel getComponent() {
            return null;
        }

        @Override
        public Class<JPanel> getComponentType() {
            return JPanel.class;
        }
    }

    /** Builds the panel as SciJava does. */
    private static final class Harvester extends AbstractInputHarvester<JPanel, JPanel> {

        @Override
        public InputPanel<JPanel, JPanel> createInputPanel() {
            return new Panel();
        }

        @Override
        public boolean harvestInputs(final InputPanel<JPanel, JPanel> panel, final Module module) {
            return true;
        }
    }

    private Context context;
    private Module module;
    private Panel panel;

    @BeforeEach
    void start() throws ModuleException {
        context = new Context(WidgetService.class, CommandService.class, ObjectService.class);
        context.service(PluginService.class).addPlugin(new PluginInfo<>(PlainText.class, InputWidget.class));
        final CommandInfo info = new CommandInfo(Asking.class);
        module = new CommandModule(info, new Asking());
        panel = new Panel();
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private void build() throws ModuleException {
        final Harvester harvester = new Harvester();
        harvester.setContext(context);
        harvester.buildPanel(panel, module);
    }

    private JPanel row(final String name) {
        return panel.getWidget(name).getComponent();
    }

    private static <C extends Component> List<C> parts(final Container in, final Class<C> type) {
        final List<C> found = new ArrayList<>();
        for (final Component part : in.getComponents()) {
            if (type.isInstance(part)) {
                found.add(type.cast(part));
            }
            else if (part instanceof final Container c) {
                found.addAll(parts(c, type));
            }
        }
        return found;
    }

    @Test
    void aLineHoldsItsParametersAndTheyHaveNoRowsOfTheirOwn() throws ModuleException {
        build();
        assertEquals(3, panel.getWidgetCount(), "image, line, last");
        assertNull(panel.getWidget("order"));
        assertEquals(List.of("1", "up"), parts(row("bands"), JTextField.class).stream().map(JTextField::getText)
            .toList());
        assertTrue(parts(row("bands"), JLabel.class).stream().anyMatch(l -> "Order".equals(l.getText())));
    }

    @Test
    void whatIsResolvedIsNotAskedFor() throws ModuleException {
        module.resolveInput("order");
        build();
        assertEquals(1, parts(row("bands"), JTextField.class).size());
    }

    @Test
    void aLineShowsWhatIsWrongWithAnyOfItsParameters() throws Exception {
        build();
        final JTextArea message = parts(row("bands"), JTextArea.class).get(0);
        assertFalse(message.isVisible());
        module.setInput("order", "down");
        refresh();
        assertTrue(message.isVisible());
        assertEquals("order: down is not possible.", message.getText());
        final int height = row("bands").getPreferredSize().height;
        module.setInput("order", "up");
        refresh();
        assertFalse(message.isVisible());
        assertNotEquals(height, row("bands").getPreferredSize().height, "no room is kept");
        assertEquals("up", parts(row("bands"), JTextField.class).get(1).getText(), "members follow the parameters");
    }

    private void refresh() throws InterruptedException, InvocationTargetException {
        for (final String name : List.of("image", "bands", "last")) {
            panel.getWidget(name).get().updateValidation();
        }
        panel.refresh();
        SwingUtilities.invokeAndWait(() -> { });
    }

    @Test
    void withoutAnImageTheListIsThereAndSaysNone() throws ModuleException {
        build();
        final JComboBox<?> choice = parts(row("image"), JComboBox.class).get(0);
        assertEquals(1, choice.getItemCount());
        assertTrue(choice.getItemAt(0).toString().startsWith("(none"));
        assertNull(panel.getValue("image"));
    }

    /** An image that has no window is not listed; the parameter keeps it, as a script has given it. */
    @Test
    void aValueThatIsNotListedIsKept() throws Exception {
        final ImagePlus hidden = IJ.createImage("hidden", "32-bit", 4, 4, 1);
        module.setInput("image", hidden);
        build();
        refresh();
        assertEquals(hidden, module.getInput("image"));
        assertEquals(0, parts(row("image"), JComboBox.class).get(0).getSelectedIndex());
    }
}
