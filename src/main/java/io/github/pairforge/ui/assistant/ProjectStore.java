package io.github.pairforge.ui.assistant;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

import io.github.pairforge.chain.Chain;
import io.github.pairforge.replay.ProjectFile;

/** New, Open, Save, and the pair: everything that asks where files are. Event thread. */
final class ProjectStore {

    private static final String TITLE = "PairForge Assistant";

    private final Assistant assistant;
    private final Runnable changed;
    private Chain saved = Chain.empty();

    /** @param changed is told when the title of the window has to be */
    ProjectStore(final Assistant assistant, final Runnable changed) {
        this.assistant = assistant;
        this.changed = changed;
    }

    void changed() {
        changed.run();
    }

    boolean isUnsaved() {
        return !assistant.chain().project().equals(saved.project());
    }

    /** Name and unsaved state, for the window. */
    String title() {
        return (isUnsaved() ? "*" : "") + assistant.chain().project().name() + " \u2013 " + TITLE;
    }

    private Component window() {
        return assistant.window();
    }

    void newProject() {
        if (mayLeave()) {
            saved = Chain.empty();
            assistant.take(saved, true);
        }
    }

    void open() {
        if (!mayLeave()) {
            return;
        }
        final JFileChooser chooser = chooser("Open Project");
        if (chooser.showOpenDialog(window()) == JFileChooser.APPROVE_OPTION) {
            open(chooser.getSelectedFile().toPath());
        }
    }

    /** Reads a project, off the event thread. */
    void open(final Path file) {
        assistant.inBackground(() -> {
            final Chain read = new Chain(ProjectFile.read(file), Optional.of(file));
            return () -> {
                saved = read;
                assistant.take(read, true);
            };
        }, this::complain);
    }

    private void complain(final String sentence) {
        assistant.panel().say(sentence);
        JOptionPane.showMessageDialog(window(), sentence, TITLE, JOptionPane.WARNING_MESSAGE);
    }

    /** @return whether it is on disk now */
    boolean save() {
        return assistant.chain().file().isPresent() ? write(assistant.chain()) : saveAs();
    }

    boolean saveAs() {
        final JFileChooser chooser = chooser("Where Shall the Project Be Kept?");
        chooser.setSelectedFile(assistant.chain().file().map(Path::toFile)
            .orElse(new File(chooser.getCurrentDirectory(), "pair" + ProjectFile.SUFFIX)));
        if (chooser.showSaveDialog(window()) != JFileChooser.APPROVE_OPTION) {
            return false;
        }
        final Path chosen = chooser.getSelectedFile().toPath();
        final Path file = chosen.getFileName().toString().endsWith(ProjectFile.SUFFIX) ? chosen
            : chosen.resolveSibling(chosen.getFileName().toString().replaceFirst("\\.json$", "") + ProjectFile.SUFFIX);
        if (Files.exists(file) && JOptionPane.showConfirmDialog(window(), file + " exists. Replace it?", TITLE,
            JOptionPane.OK_CANCEL_OPTION) != JOptionPane.OK_OPTION)
        {
            return false;
        }
        return write(assistant.chain().at(file));
    }

    private boolean write(final Chain chain) {
        try {
            ProjectFile.write(chain.project(), chain.file().orElseThrow());
        }
        catch (final IOException | IllegalArgumentException e) {
            complain(e.getMessage());
            return false;
        }
        saved = chain;
        assistant.take(chain, false);
        return true;
    }

    /** Results need a folder, which lies beside the project file. */
    boolean ensureFile() {
        return assistant.chain().file().isPresent() || saveAs();
    }

    private JFileChooser chooser(final String title) {
        final JFileChooser chooser = new JFileChooser(assistant.chain().file().map(f -> f.getParent().toFile())
            .orElse(new File(System.getProperty("user.home"))));
        chooser.setDialogTitle(title);
        chooser.setAcceptAllFileFilterUsed(true);
        chooser.setFileFilter(new FileNameExtensionFilter("PairForge projects (*" + ProjectFile.SUFFIX + ")", "json"));
        return chooser;
    }

    /** Whether nothing is lost by leaving this project: asks when there is unsaved work, or a run on its way. */
    boolean mayLeave() {
        if (assistant.isRunning()) {
            if (JOptionPane.showConfirmDialog(window(), "A stage is running. Cancel it?", TITLE,
                JOptionPane.YES_NO_OPTION) != JOptionPane.YES_OPTION)
            {
                return false;
            }
            assistant.cancel();
        }
        if (!isUnsaved()) {
            return true;
        }
        final int answer = JOptionPane.showConfirmDialog(window(),
            "Save the changes to " + assistant.chain().project().name() + "?", TITLE,
            JOptionPane.YES_NO_CANCEL_OPTION);
        return answer == JOptionPane.NO_OPTION || answer == JOptionPane.YES_OPTION && save();
    }

    void choosePair() {
        final Optional<PairDialog.Chosen> chosen =
            new PairDialog(PairChoosing.before(assistant.chain())).ask(window());
        if (chosen.isPresent() && ensureFile()) {
            take("Opening the pair",
                () -> PairChoosing.pair(chosen.get(), assistant.chain().folder(), assistant.forge()));
        }
    }

    void samplePair() {
        if (ensureFile()) {
            take("Making the sample pair", () -> PairChoosing.sample(assistant.chain().folder(), assistant.forge()));
        }
    }

    /** Makes a pair. */
    @FunctionalInterface
    private interface PairMaker {

        PairChoosing.Ordered make() throws IOException;
    }

    private void take(final String what, final PairMaker maker) {
        assistant.makingPair(what);
        assistant.inBackground(() -> {
            final PairChoosing.Ordered made = maker.make();
            return () -> {
                assistant.pairMade();
                assistant.take(assistant.chain().with(made.pair()), false);
                assistant.panel().say(made.note());
            };
        }, sentence -> {
            assistant.pairMade();
            complain(sentence);
        });
    }
}
