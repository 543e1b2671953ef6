package io.github.pairforge.gui;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import net.imagej.patcher.LegacyInjector;

import org.scijava.Context;

/** The JVM with windows: starts the application and plays the scenarios that it is asked for. */
public final class GuiMain {

    static final String ANSWER = "##gui ";

    private GuiMain() {
    }

    public static void main(final String[] args) throws IOException {
        final boolean fiji = Boolean.getBoolean("pairforge.gui.fiji");
        if (fiji) {
            // Before any class of ImageJ is there.
            LegacyInjector.preinit();
        }
        play(fiji ? RealFiji.start() : PlainImageJ.start(), Path.of(System.getProperty("pairforge.gui.folder")), fiji);
    }

    private static void play(final Context context, final Path folder, final boolean fiji) throws IOException {
        // SciJava replaces System.out.
        final PrintStream answers =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        final BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        final Stage stage = new Stage(context, folder, fiji);
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            answers.println(ANSWER + stage.play(name));
        }
        System.exit(0);
    }
}
