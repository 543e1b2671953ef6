package io.github.pairforge.gui.standin;

import java.io.File;

import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

import org.scijava.display.Display;
import org.scijava.ui.AbstractUserInterface;
import org.scijava.ui.DialogPrompt;
import org.scijava.ui.DialogPrompt.MessageType;
import org.scijava.ui.DialogPrompt.OptionType;
import org.scijava.ui.viewer.DisplayWindow;
import org.scijava.widget.FileWidget;
import org.scijava.widget.WidgetStyle;

/** A user interface of messages and file choosers; ImageJ itself shows images and tables. */
public final class Windows extends AbstractUserInterface {

    @Override
    protected void createUI() {
        // ImageJ's window is there.
    }

    @Override
    public DialogPrompt dialogPrompt(final String message, final String title, final MessageType messageType,
        final OptionType optionType)
    {
        return () -> {
            final int type = messageType == MessageType.WARNING_MESSAGE ? JOptionPane.WARNING_MESSAGE
                : messageType == MessageType.ERROR_MESSAGE ? JOptionPane.ERROR_MESSAGE
                    : JOptionPane.INFORMATION_MESSAGE;
            JOptionPane.showMessageDialog(null, message, title, type);
            return DialogPrompt.Result.OK_OPTION;
        };
    }

    @Override
    public File chooseFile(final String title, final File file, final String style) {
        final JFileChooser chooser = new JFileChooser(file);
        chooser.setDialogTitle(title);
        if (WidgetStyle.isStyle(style, FileWidget.DIRECTORY_STYLE)) {
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        }
        final boolean save = WidgetStyle.isStyle(style, FileWidget.SAVE_STYLE);
        final int answer = save ? chooser.showSaveDialog(null) : chooser.showOpenDialog(null);
        return answer == JFileChooser.APPROVE_OPTION ? chooser.getSelectedFile() : null;
    }

    @Override
    public DisplayWindow createDisplayWindow(final Display<?> display) {
        return null;
    }

    @Override
    public void showContextMenu(final String menuRoot, final Display<?> display, final int x, final int y) {
        // There is none.
    }

    @Override
    public boolean requiresEDT() {
        return true;
    }

    @Override
    public void dispose() {
        // ImageJ's window is not its own.
    }
}
