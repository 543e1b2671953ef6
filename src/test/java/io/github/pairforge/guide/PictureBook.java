package io.github.pairforge.guide;

import java.awt.Color;
import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFrame;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageWindow;

/**
 * Every picture of the guide: the sample, the dialog of each Command, and what Commands show of the sample. A picture
 * that cannot be made does not keep the others from being made; the exit code tells.
 */
final class PictureBook {

    private static final int PATIENCE = 60;
    private static final int GAP = 4;
    private static final double TALL = 1.25;
    /** Minutes for a Command; one that waits for an answer never ends. */
    private static final int LONGEST = 5;

    private final Context context;
    private final Path folder;
    private final String only;
    private final PrintStream log;
    private final List<String> failures = new ArrayList<>();
    private final Path work;
    private ImagePlus hr;
    private ImagePlus lr;

    /** What shows what can go wrong. */
    private interface Step {

        void run() throws Exception;
    }

    private PictureBook(final Context context, final Path folder, final String only, final PrintStream log)
        throws IOException
    {
        this.context = context;
        this.folder = folder;
        this.only = only;
        this.log = log;
        work = Files.createTempDirectory("pairforge-pictures");
    }

    /**
     * @param only makes what has this in its name; empty for all
     * @return the exit code
     */
    static int make(final Path folder, final String only) throws Exception {
        final PrintStream log = System.out;
        JDialog.setDefaultLookAndFeelDecorated(true);
        JFrame.setDefaultLookAndFeelDecorated(true);
        final Context context = new Context();
        context.service(UIService.class).showUI();
        Files.createDirectories(folder);
        final PictureBook book = new PictureBook(context, folder, only, log);
        book.sample();
        for (final CommandInfo command : CommandPage.commands(context)) {
            book.step("dialog-" + name(command), () -> book.dialog(command));
        }
        book.results();
        book.failures.forEach(f -> log.println("NOT MADE: " + f));
        return book.failures.isEmpty() ? 0 : 1;
    }

    private static String name(final CommandInfo command) {
        return CommandPage.label(command).replace("...", "").replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    private void step(final String name, final Step step) {
        if (!name.contains(only)) {
            return;
        }
        try {
            step.run();
            log.println("made " + name);
        }
        catch (final Exception e) {
            failures.add(name + ": " + e);
        }
    }

    private void sample() throws Exception {
        IJ.run("PairForge Pair (made up)");
        hr = WindowManager.getImage("pairforge-hr.tif");
        lr = WindowManager.getImage("pairforge-lr.tif");
        IJ.getInstance().setLocation(0, 0);
        hr.getWindow().setLocation(0, IJ.getInstance().getHeight() + GAP);
        lr.getWindow().setLocation(hr.getWindow().getWidth() + GAP, IJ.getInstance().getHeight() + GAP);
        WindowManager.setCurrentWindow(lr.getWindow());
        IJ.run(lr, "Set... ", "zoom=400 x=48 y=48");
        WindowManager.setCurrentWindow(hr.getWindow());
        Camera.settle();
        step("sample", () -> {
            for (final Frame frame : Frame.getFrames()) {
                // Such as a console with what Fiji itself complains about.
                frame.setVisible(frame instanceof ImageJ || frame instanceof ImageWindow);
            }
            for (final Frame frame : List.of(IJ.getInstance(), hr.getWindow(), lr.getWindow())) {
                frame.toFront();
            }
            Camera.settle();
            final Rectangle bar = IJ.getInstance().getBounds();
            final Rectangle area = bar.union(hr.getWindow().getBounds()).union(lr.getWindow().getBounds());
            final BufferedImage image = Camera.ofScreen(area);
            final Graphics2D g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(bar.width, 0, area.width, bar.height + GAP);
            g.fillRect(0, bar.height, area.width, GAP);
            g.dispose();
            Camera.save(image, folder.resolve("sample.png"));
        });
    }

    private void dialog(final CommandInfo command) throws Exception {
        final Set<Window> before = Set.of(Window.getWindows());
        context.service(CommandService.class).run(command, true);
        final Window window = Camera.await(w -> !before.contains(w) && (w instanceof JDialog || w instanceof JFrame),
            PATIENCE);
        Camera.save(Camera.of(window), folder.resolve("dialog-" + name(command) + ".png"));
        if (window instanceof JDialog) {
            Camera.press(window, "Cancel");
        }
        window.dispose();
        Camera.settle();
    }

    private void results() throws Exception {
        final File model = work.resolve("model.json").toFile();
        final Map<String, Object> pair = Map.of("hr", hr, "lr", lr);
        result("Score Pair Alignment...", pair);
        result("Fit Degradation Model...", with(pair, "model_out", model));
        result("Fit Band Regression...", pair);
        result("Fit Noise Model...", Map.of("scene", lr));
        result("Degrade to Sensor...", with(pair, "model", model.getPath()));
        result("Compare to Sensor...", with(pair, "model", model.getPath()));
        result("Compare Harmonizations...", Map.of("image", hr, "reference", lr, "pick", "none"));
        result("Plot Band Distributions...", Map.of("image", hr, "reference", lr));
        result("Denoise Image...", Map.of("image", lr));
        result("Align to Reference...", Map.of("image", lr, "reference", hr));
    }

    private static Map<String, Object> with(final Map<String, Object> pair, final String key, final Object value) {
        final Map<String, Object> out = new HashMap<>(pair);
        out.put(key, value);
        return out;
    }

    /** Runs a Command without its dialog; the picture that it writes is the one of the guide. */
    private void result(final String label, final Map<String, Object> given) {
        final CommandInfo command = CommandPage.commands(context).stream()
            .filter(c -> CommandPage.label(c).equals(label)).findFirst().orElseThrow();
        step("picture-" + name(command), () -> {
            final Path picture = work.resolve(name(command) + ".png");
            final Module fresh = command.createModule();
            final Map<String, Object> inputs = new HashMap<>();
            for (final ModuleItem<?> item : CommandPage.parameters(command)) {
                inputs.put(item.getName(), given.getOrDefault(item.getName(), fresh.getInput(item.getName())));
            }
            if (!inputs.keySet().containsAll(given.keySet())) {
                throw new IllegalStateException(given.keySet() + " are not all parameters");
            }
            inputs.put("picture", picture.toFile());
            inputs.put("preview", false);
            context.service(CommandService.class).run(command, true, inputs).get(LONGEST, TimeUnit.MINUTES);
            final BufferedImage whole = ImageIO.read(picture.toFile());
            // The upper half of a tall sheet: as a whole it would be too small to be read.
            final int rows = whole.getHeight() > whole.getWidth() * TALL ? whole.getHeight() / 2 : whole.getHeight();
            Camera.save(whole.getSubimage(0, 0, whole.getWidth(), rows),
                folder.resolve("picture-" + name(command) + ".png"));
        });
    }
}
