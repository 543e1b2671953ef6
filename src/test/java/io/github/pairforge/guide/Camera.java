package io.github.pairforge.guide;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;

import ij.process.ColorProcessor;
import ij.process.MedianCut;

/** Takes pictures of windows and writes them as small PNGs. */
final class Camera {

    private static final int MOST_BYTES = 95_000;
    private static final int WIDEST = 1100;
    /** Fewer colours cost less than fewer pixels, by which lettering becomes illegible. */
    private static final int[] COLOURS = { 256, 128, 64 };
    private static final double SHRINK = 0.9;

    private Camera() {
    }

    /** Waits for a window that shows. */
    static Window await(final Predicate<Window> wanted, final int seconds) throws InterruptedException {
        for (int i = 0; i < seconds * 10; i++) {
            final Window found = Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(wanted)
                .findFirst().orElse(null);
            if (found != null) {
                settle();
                return found;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no such window after " + seconds + " s");
    }

    /** Lets layout and painting come to an end. */
    static void settle() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            Thread.sleep(150);
            onEventThread(() -> null);
        }
    }

    /** A Swing window as it paints itself, whatever lies above it on the screen. */
    static BufferedImage of(final Window window) throws InterruptedException {
        return onEventThread(() -> {
            final BufferedImage image =
                new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
            final Graphics2D g = image.createGraphics();
            window.printAll(g);
            g.dispose();
            return image;
        });
    }

    /** A part of the screen: AWT windows do not paint themselves elsewhere. */
    static BufferedImage ofScreen(final Rectangle area) throws AWTException {
        return new Robot().createScreenCapture(area);
    }

    /** Presses a button of a window. */
    static void press(final Container window, final String text) throws InterruptedException {
        final AbstractButton button = find(window, text);
        if (button == null) {
            throw new IllegalStateException("no button " + text);
        }
        SwingUtilities.invokeLater(button::doClick);
        settle();
    }

    private static AbstractButton find(final Container in, final String text) {
        for (final Component c : in.getComponents()) {
            if (c instanceof final AbstractButton button && text.equals(button.getText())) {
                return button;
            }
            final AbstractButton below = c instanceof final Container box ? find(box, text) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static <T> T onEventThread(final Supplier<T> work) throws InterruptedException {
        final Object[] out = new Object[1];
        try {
            SwingUtilities.invokeAndWait(() -> out[0] = work.get());
        }
        catch (final InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        @SuppressWarnings("unchecked")
        final T result = (T) out[0];
        return result;
    }

    /** A palette PNG, made smaller until it is a small file. */
    static void save(final BufferedImage image, final Path file) throws IOException {
        for (double scale = Math.min(1, (double) WIDEST / image.getWidth());; scale *= SHRINK) {
            for (final int colours : COLOURS) {
                final byte[] png = png(scaled(image, scale), colours);
                if (png.length <= MOST_BYTES) {
                    Files.write(file, png);
                    return;
                }
            }
        }
    }

    private static BufferedImage scaled(final BufferedImage image, final double scale) {
        final int w = Math.max(1, (int) Math.round(image.getWidth() * scale));
        final int h = Math.max(1, (int) Math.round(image.getHeight() * scale));
        final BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = out.createGraphics();
        g.drawImage(image.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return out;
    }

    private static byte[] png(final BufferedImage image, final int colours) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new MedianCut(new ColorProcessor(image)).convertToByte(colours).getBufferedImage(), "png", out);
        return out.toByteArray();
    }
}
