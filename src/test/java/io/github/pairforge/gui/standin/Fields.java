package io.github.pairforge.gui.standin;

import java.awt.BorderLayout;
import java.io.File;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

import org.scijava.plugin.Parameter;
import org.scijava.ui.UIService;
import org.scijava.util.NumberUtils;
import org.scijava.widget.FileWidget;
import org.scijava.widget.WidgetModel;

/** The kinds of parameters that our Commands have. */
final class Fields {

    private static final int COLUMNS = 20;

    private Fields() {
    }

    private static JTextField watched(final JTextField field, final Runnable changed) {
        field.getDocument().addDocumentListener(new DocumentListener() {

            @Override
            public void insertUpdate(final DocumentEvent e) {
                changed.run();
            }

            @Override
            public void removeUpdate(final DocumentEvent e) {
                changed.run();
            }

            @Override
            public void changedUpdate(final DocumentEvent e) {
                changed.run();
            }
        });
        return field;
    }

    private static void show(final JTextField field, final String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** A line of text. */
    public static final class Text extends Field<String> {

        private final JTextField field = new JTextField(COLUMNS);

        @Override
        JComponent made() {
            return watched(field, this::updateModel);
        }

        @Override
        public String getValue() {
            return field.getText();
        }

        @Override
        protected void doRefresh() {
            Fields.show(field, get().getText());
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && model.isText() && !model.isMultipleChoice() && !model.isMessage();
        }
    }

    /** A number with arrows. */
    public static final class Number extends Field<java.lang.Number> {

        private final JSpinner spinner = new JSpinner();

        @Override
        JComponent made() {
            final boolean whole = NumberUtils.toNumber("0.5", get().getItem().getType()).doubleValue() == 0
                || get().getItem().getType() == long.class || get().getItem().getType() == int.class;
            if (whole) {
                spinner.setModel(new SpinnerNumberModel(java.lang.Long.valueOf(number().longValue()),
                    Long.valueOf(get().getMin().longValue()), Long.valueOf(get().getMax().longValue()),
                    Long.valueOf(1)));
                spinner.setEditor(new JSpinner.NumberEditor(spinner, "0"));
            }
            else {
                spinner.setModel(new SpinnerNumberModel(number().doubleValue(), get().getMin().doubleValue(),
                    get().getMax().doubleValue(), 1.0));
                spinner.setEditor(new JSpinner.NumberEditor(spinner, "0.########"));
            }
            // Else as wide as the largest number there is.
            ((JSpinner.NumberEditor) spinner.getEditor()).getTextField().setColumns(COLUMNS);
            spinner.addChangeListener(e -> updateModel());
            return spinner;
        }

        private java.lang.Number number() {
            return get().getValue() instanceof final java.lang.Number n ? n : 0;
        }

        @Override
        public java.lang.Number getValue() {
            return NumberUtils.toNumber(spinner.getValue(), get().getItem().getType());
        }

        @Override
        protected void doRefresh() {
            if (!number().equals(getValue())) {
                spinner.setValue(spinner.getValue() instanceof Long ? (Object) number().longValue()
                    : (Object) number().doubleValue());
            }
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && model.isNumber() && !model.isMultipleChoice();
        }
    }

    /** Yes or no. */
    public static final class Toggle extends Field<Boolean> {

        private final JCheckBox box = new JCheckBox();

        @Override
        JComponent made() {
            box.addItemListener(e -> updateModel());
            return box;
        }

        @Override
        public Boolean getValue() {
            return box.isSelected();
        }

        @Override
        protected void doRefresh() {
            box.setSelected(Boolean.TRUE.equals(get().getValue()));
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && model.isBoolean();
        }
    }

    /** One of several. */
    public static final class Choice extends Field<Object> {

        private final JComboBox<Object> list = new JComboBox<>();

        @Override
        JComponent made() {
            get().getItem().getChoices().forEach(list::addItem);
            list.setSelectedItem(get().getValue());
            list.addItemListener(e -> updateModel());
            return list;
        }

        @Override
        public Object getValue() {
            return list.getSelectedItem();
        }

        @Override
        protected void doRefresh() {
            list.setSelectedItem(get().getValue());
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && model.isMultipleChoice();
        }
    }

    /** One of the open images; there is no field when none is open. */
    public static final class OpenObject extends Field<Object> {

        private final JComboBox<Object> list = new JComboBox<>();

        @Override
        JComponent made() {
            get().getObjectPool().forEach(list::addItem);
            list.setSelectedItem(get().getValue());
            list.addItemListener(e -> updateModel());
            return list;
        }

        @Override
        public Object getValue() {
            return list.getSelectedItem();
        }

        @Override
        protected void doRefresh() {
            list.setSelectedItem(get().getValue());
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && !model.getObjectPool().isEmpty() && !model.isText() && !model.isNumber()
                && !model.isBoolean();
        }
    }

    /** A path with a button that looks for it. */
    public static final class Path extends Field<File> {

        private final JTextField field = new JTextField(COLUMNS);

        @Parameter
        private UIService ui;

        @Override
        JComponent made() {
            final JPanel row = new JPanel(new BorderLayout());
            row.add(watched(field, this::updateModel));
            final JButton browse = new JButton("Browse");
            browse.addActionListener(e -> {
                final String style = get().getItem().getWidgetStyle();
                final File file = ui.chooseFile(getValue(), style == null ? FileWidget.OPEN_STYLE : style);
                if (file != null) {
                    field.setText(file.getPath());
                }
            });
            row.add(browse, BorderLayout.LINE_END);
            return row;
        }

        @Override
        public File getValue() {
            return field.getText().isEmpty() ? null : new File(field.getText());
        }

        @Override
        protected void doRefresh() {
            Fields.show(field, get().getText());
        }

        @Override
        public boolean supports(final WidgetModel model) {
            return super.supports(model) && model.isType(File.class);
        }
    }
}
