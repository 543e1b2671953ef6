package io.github.pairforge.ui;

import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GUI;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.macro.Interpreter;
import ij.text.TextWindow;

/** Opens results in ImageJ's own windows. */
public final class Windows {

    /** Of the screen, that small images are enlarged to about. */
    private static final double SHARE = 0.4;

    /** Pixels of the screen per pixel, at most; ImageJ's own limit. */
    private static final int MOST = 32;

    private Windows() {
    }

    /**
     * Shows an image once: plots where they can be edited, small images enlarged until single pixels can be seen.
     *
     * @return what is shown, with a title that no other window has
     */
    public static ImagePlus show(final ImagePlus image) {
        if (image.getWindow() != null) {
            return image;
        }
        image.setTitle(WindowManager.makeUniqueName(image.getTitle()));
        final List<Plot> plots = PlotPages.of(image);
        if (!plots.isEmpty() && !Interpreter.isBatchMode()) {
            return PlotPages.show(image.getTitle(), plots);
        }
        image.show();
        if (image.getWindow() != null && !(image.getWindow() instanceof PlotWindow)) {
            enlarge(image.getWindow());
        }
        return image;
    }

    /**
     * Places the windows that something opens side by side, as far as the screen goes. Tables and texts come to the
     * front: pictures are recognised when partly covered, numbers are not.
     *
     * @param showing opens windows before it returns
     */
    public static void together(final Runnable showing) {
        final List<Frame> before = frames();
        showing.run();
        final List<Frame> opened = frames();
        opened.removeAll(before);
        if (opened.isEmpty() || Interpreter.isBatchMode()) {
            return;
        }
        final List<Rectangle> kept = new ArrayList<>();
        final List<Rectangle> older = new ArrayList<>();
        before.forEach(f -> (f == IJ.getInstance() ? kept : older).add(f.getBounds()));
        final Arrangement arrangement = new Arrangement(GUI.getMaxWindowBounds(IJ.getInstance()), kept, older);
        final List<Point> places = arrangement.places(opened.stream().map(Frame::getSize).toList());
        for (int i = 0; i < opened.size(); i++) {
            opened.get(i).setLocation(places.get(i));
        }
        opened.stream().filter(TextWindow.class::isInstance).forEach(Frame::toFront);
    }

    private static List<Frame> frames() {
        final List<Frame> frames = new ArrayList<>(List.of(Frame.getFrames()));
        frames.removeIf(f -> !f.isShowing() || (f.getExtendedState() & Frame.ICONIFIED) != 0);
        return frames;
    }

    private static void enlarge(final ImageWindow window) {
        final ImageCanvas canvas = window.getCanvas();
        final Rectangle screen = GUI.getMaxWindowBounds(window);
        final int width = canvas.getImage().getWidth();
        final int height = canvas.getImage().getHeight();
        final double wanted = SHARE * Math.min(screen.width, screen.height);
        final int times = (int) Math.min(MOST, Math.round(wanted / Math.max(width, height)));
        if (times > 1 && times > canvas.getMagnification()) {
            canvas.setMagnification(times);
            canvas.setSize(times * width, times * height);
            window.pack();
            // The window was placed when it was small.
            window.setLocation(Math.max(screen.x, Math.min(window.getX(), screen.x + screen.width - window.getWidth())),
                Math.max(screen.y, Math.min(window.getY(), screen.y + screen.height - window.getHeight())));
            canvas.repaint();
        }
    }
}
