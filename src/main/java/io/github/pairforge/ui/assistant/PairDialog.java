package io.github.pairforge.ui.assistant;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextField;

import io.github.pairforge.chain.PairChoice;

/** Asks for the HR and the LR image: open images, the finest and the coarsest of them first, or files. */
final class PairDialog {

    private static final int COLUMNS = 18;

    private final JPanel panel = new JPanel(new GridBagLayout());
    private final JComboBox<PairImage> hr = new JComboBox<>();
    private final JComboBox<PairImage> lr = new JComboBox<>();
    private final JTextField hrBands = new JTextField(COLUMNS);
    private final JTextField lrBands = new JTextField(COLUMNS);
    private final JTextField hrScale = new JTextField(COLUMNS);
    private final JTextField lrScale = new JTextField(COLUMNS);
    private final JCheckBox sameExtent = new JCheckBox("HR covers exactly the LR image, corner to corner");
    private Path folder;

    /** What was chosen; scales are 0 where the file knows. */
    record Chosen(PairImage hr, PairImage lr, String hrBands, String lrBands, double hrScale, double lrScale,
        boolean sameExtent)
    {
    }

    PairDialog(final Optional<PairChoice> before) {
        final List<PairImage> open = PairImage.open();
        open.forEach(hr::addItem);
        open.forEach(lr::addItem);
        hr.setSelectedIndex(open.isEmpty() ? -1 : 0);
        // One image alone is the HR image; it cannot be both.
        lr.setSelectedIndex(open.size() < 2 ? -1 : open.size() - 1);
        before.ifPresent(pair -> {
            choose(hr, pair.hr().file());
            choose(lr, pair.lr().file());
            hrBands.setText(pair.hr().bands());
            lrBands.setText(pair.lr().bands());
            hrScale.setText(pair.hr().scale() == 0 ? "" : Double.toString(pair.hr().scale()));
            lrScale.setText(pair.lr().scale() == 0 ? "" : Double.toString(pair.lr().scale()));
            sameExtent.setSelected(pair.sameExtent());
        });
        row(0, "HR image (fine)", hr, "hr");
        field(1, "HR bands", hrBands, "Numbers from 1 or names, in order, e.g. 1,2,3,4; empty for all");
        field(2, "HR scale", hrScale, "reflectance = scale × value; empty: as the file says");
        row(3, "LR image (coarse)", lr, "lr");
        field(4, "LR bands", lrBands, "The partners of the HR bands, in the same order; empty for all");
        field(5, "LR scale", lrScale, "reflectance = scale × value; empty: as the file says");
        panel.add(sameExtent, at(1, 6));
        sameExtent.setToolTipText("For HR images without georeference that show the same ground");
    }

    private void choose(final JComboBox<PairImage> box, final Path file) {
        final PairImage image = new PairImage.OnDisk(file);
        box.insertItemAt(image, 0);
        box.setSelectedItem(image);
        folder = file.getParent();
    }

    private void row(final int y, final String name, final JComboBox<PairImage> box, final String id) {
        final JLabel label = new JLabel(name);
        label.setLabelFor(box);
        box.setName(id);
        // Long paths must not make the dialog wider than the screen.
        box.setPrototypeDisplayValue(new PairImage.OnDisk(Path.of("/a-folder-of-usual-length", "an-image-name.tif")));
        panel.add(label, at(0, y));
        panel.add(box, at(1, y));
        final JButton browse = new JButton("Browse\u2026");
        browse.setName(id + "-browse");
        browse.addActionListener(e -> browse(box, name));
        panel.add(browse, at(2, y));
    }

    private void browse(final JComboBox<PairImage> box, final String name) {
        final JFileChooser chooser = new JFileChooser(folder == null ? null : folder.toFile());
        chooser.setDialogTitle(name);
        if (chooser.showOpenDialog(panel) == JFileChooser.APPROVE_OPTION) {
            choose(box, chooser.getSelectedFile().toPath().toAbsolutePath());
        }
    }

    private void field(final int y, final String name, final JTextField field, final String tip) {
        final JLabel label = new JLabel(name);
        label.setLabelFor(field);
        field.setToolTipText(tip);
        panel.add(label, at(0, y));
        panel.add(field, at(1, y));
    }

    private static GridBagConstraints at(final int x, final int y) {
        final int d = Look.gap() / 2;
        return new GridBagConstraints(x, y, 1, 1, x == 1 ? 1 : 0, 0, GridBagConstraints.WEST,
            GridBagConstraints.HORIZONTAL, new Insets(d, d, d, d), 0, 0);
    }

    /** Asks until the answer makes sense; empty when it was called off. */
    Optional<Chosen> ask(final Component parent) {
        while (JOptionPane.showConfirmDialog(parent, panel, "Choose the Pair", JOptionPane.OK_CANCEL_OPTION,
            JOptionPane.PLAIN_MESSAGE) == JOptionPane.OK_OPTION)
        {
            try {
                return Optional.of(chosen());
            }
            catch (final IllegalArgumentException e) {
                JOptionPane.showMessageDialog(parent, e.getMessage(), "Choose the Pair", JOptionPane.WARNING_MESSAGE);
            }
        }
        return Optional.empty();
    }

    private Chosen chosen() {
        final PairImage fine = (PairImage) hr.getSelectedItem();
        final PairImage coarse = (PairImage) lr.getSelectedItem();
        if (fine == null || coarse == null) {
            throw new IllegalArgumentException("Choose an HR and an LR image: an open one, or a file.");
        }
        if (fine.equals(coarse)) {
            throw new IllegalArgumentException("HR and LR are the same image; choose two of the same ground.");
        }
        return new Chosen(fine, coarse, hrBands.getText(), lrBands.getText(), number("HR scale", hrScale),
            number("LR scale", lrScale), sameExtent.isSelected());
    }

    private static double number(final String name, final JTextField field) {
        final String text = field.getText().strip();
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException(name + ": " + text + " is no number, such as 0.0001.", e);
        }
    }
}
