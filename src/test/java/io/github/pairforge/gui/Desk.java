package io.github.pairforge.gui;

import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.task.Task;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;

import io.github.pairforge.service.PairForgeService;

/** The screen of a user with ImageJ's windows: menus, dialogs, images, and pictures of them. */
public final class Desk {

    private static final int LONGEST_RUN_S = 50;

    private final Context context;
    private final Path folder;
    private final boolean fiji;
    private final Screen screen = new Screen();
    private final FirstPaint paints = FirstPaint.watch();
    private final Runs runs;
    private final Figures figures;
    private String scenario = "";
    private int clicks;
    private int opened;

    Desk(final Context context, final Path folder, final boolean fiji) throws IOException {
        this.context = context;
        this.folder = folder;
        this.fiji = fiji;
        runs = Runs.watch(context.service(EventService.class));
        figures = Figures.in(folder, fiji);
    }

    void begin(final int number, final String name) {
        scenario = String.format(Locale.ROOT, "%02d-%s", number, name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-"));
        runs.clear();
        clicks = 0;
    }

    /** Clicks of this scenario so far. */
    int clicks() {
        return clicks;
    }

    /** Whether it is a real Fiji; else ImageJ with stand-ins. */
    public boolean isFiji() {
        return fiji;
    }

    public Screen screen() {
        return screen;
    }

    Runs runs() {
        return runs;
    }

    Figures figures() {
        return figures;
    }

    /** A folder of this scenario for files. */
    public Path files() throws IOException {
        return Files.createDirectories(folder.resolve("files").resolve(scenario));
    }

    /** Opens a file of the repository's sample as an image with a window. */
    public ImagePlus openSample(final String file) throws IOException {
        final ImagePlus image = context.service(PairForgeService.class)
            .load(Path.of("sample-data", file).toFile());
        image.show();
        Wait.until("window of " + file, () -> image.getWindow() != null && image.getWindow().isShowing());
        screen.settle();
        return image;
    }

    /** Whether there is a Command whose class is called so. */
    boolean has(final String simpleName) {
        return find(simpleName).isPresent();
    }

    /** The Command by the name of its class. */
    public CommandInfo command(final String simpleName) {
        return find(simpleName).orElseThrow(() -> new AssertionError("no Command " + simpleName));
    }

    private Optional<CommandInfo> find(final String simpleName) {
        return context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge.")
                && c.getClassName().endsWith("." + simpleName)).findFirst();
    }

    /** Chooses an entry of ImageJ's menu by its path, such as Plugins, PairForge, Open Raster... */
    public void menu(final String... path) {
        final MenuItem chosen = entries(Arrays.copyOf(path, path.length - 1)).stream()
            .filter(m -> m.getLabel().equals(path[path.length - 1])).findFirst()
            .orElseThrow(() -> new AssertionError("no entry " + String.join(" > ", path)));
        // On the title and on the entry; what lies between opens under the pointer.
        clicks += 2;
        EventQueue.invokeLater(() -> chosen.dispatchEvent(
            new ActionEvent(chosen, ActionEvent.ACTION_PERFORMED, chosen.getActionCommand())));
    }

    /** The entries of a menu, by its path; none when there is no such menu. */
    List<MenuItem> entries(final String... path) {
        final MenuBar bar = Menus.getMenuBar();
        List<MenuItem> items =
            IntStream.range(0, bar.getMenuCount()).mapToObj(bar::getMenu).map(MenuItem.class::cast).toList();
        for (final String label : path) {
            items = items.stream().filter(m -> m instanceof Menu && m.getLabel().equals(label)).map(Menu.class::cast)
                .flatMap(m -> IntStream.range(0, m.getItemCount()).mapToObj(m::getItem)).toList();
        }
        return items;
    }

    /** Chooses a Command in the menu and waits for its dialog; how long that took goes into the figures. */
    public CommandDialog open(final String command) {
        final CommandInfo info = command(command);
        final long click = System.nanoTime();
        choose(info);
        final Dialog dialog = Wait.get("dialog of " + command, 20, this::dialog);
        final long painted = Wait.get("painted dialog of " + command, 10, () -> paints.of(dialog));
        // The first one loads Swing's classes, too.
        figures.add(command, opened++ == 0 ? "first paint of the first dialog" : "first paint",
            (painted - click) / 1e6, "ms");
        screen.settle();
        return new CommandDialog(screen, dialog, info, () -> clicks++);
    }

    /** Chooses a Command in the menu. */
    public void choose(final CommandInfo info) {
        menu(info.getMenuPath().stream().map(e -> e.getName()).toArray(String[]::new));
    }

    /** Opens the dialog, fills it in, keeps a picture of it, presses OK, waits for the end, keeps a picture of all. */
    public Outcome run(final String command, final Consumer<CommandDialog> filling) {
        final CommandDialog dialog = open(command);
        filling.accept(dialog);
        screenshot(dialog.window(), command + "-dialog");
        dialog.agree();
        final Outcome outcome = outcome();
        screenshot(command + "-" + outcome.how());
        return outcome;
    }

    /** Waits for the end of a run; a message of its failure is what it waits for as well. */
    Outcome outcome() {
        final Runs.End end = Wait.get("end of the run", LONGEST_RUN_S, () -> {
            final Runs.End next = runs.next();
            return next != null || dialog() == null ? next : new Runs.End(null, "message", System.nanoTime());
        });
        screen.settle();
        return new Outcome(end.how(), end.module(), this);
    }

    /** The dialog in front, or null. */
    public Dialog dialog() {
        return Stream.of(Window.getWindows()).filter(w -> w instanceof Dialog && w.isShowing()).map(Dialog.class::cast)
            .reduce((first, second) -> second).orElse(null);
    }

    /** Waits for a message and returns its words. */
    public String message() {
        final Dialog dialog = Wait.get("message", 20, this::dialog);
        screen.settle();
        screenshot(dialog, "message");
        return Words.of(dialog);
    }

    /** Saves a picture of the whole screen. */
    public void screenshot(final String step) {
        screen.save(picture(step));
    }

    /** Saves a picture of one window. */
    public void screenshot(final Window window, final String step) {
        screen.save(window, picture(step));
    }

    private File picture(final String step) {
        return folder.resolve(fileName(step) + ".png").toFile();
    }

    String fileName(final String step) {
        return scenario + "-" + step.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }

    /** All windows in sight, for messages. */
    String windows() {
        return Stream.of(Window.getWindows()).filter(Window::isShowing).map(w -> w.getClass().getName() + " \""
            + (w instanceof final Frame f ? f.getTitle() : w instanceof final Dialog d ? d.getTitle() : "") + "\" "
            + w.getBounds()).collect(Collectors.joining("\n"));
    }

    /** Closes everything but ImageJ's window. */
    void clear() {
        Wait.until("end of what still runs", LONGEST_RUN_S, () -> {
            final Task task = runs.task();
            if (runs.isRunning() && task != null) {
                task.cancel("The scenario is over.");
            }
            closeDialogs();
            return !runs.isRunning();
        });
        // A cancelled run says so in one more.
        Wait.until("end of messages", () -> {
            closeDialogs();
            screen.settle();
            return dialog() == null;
        });
        for (final ImagePlus image : Stream.of(Objects.requireNonNullElse(WindowManager.getIDList(), new int[0]))
            .flatMapToInt(IntStream::of).mapToObj(WindowManager::getImage).filter(Objects::nonNull).toList())
        {
            image.changes = false;
            Screen.onEventThread(image::close);
        }
        Screen.onEventThread(() -> Stream.of(Window.getWindows())
            .filter(w -> w.isShowing() && w != IJ.getInstance() && !(w instanceof Dialog)).forEach(Desk::close));
        screen.settle();
        runs.clear();
    }

    private void closeDialogs() {
        Screen.onEventThread(() -> Stream.of(Window.getWindows()).filter(w -> w instanceof Dialog && w.isShowing())
            .forEach(Window::dispose));
    }

    private static void close(final Window window) {
        if (window instanceof final ij.text.TextWindow text) {
            text.close(false);
        }
        else {
            window.setVisible(false);
        }
    }
}
