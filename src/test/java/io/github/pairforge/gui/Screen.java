package io.github.pairforge.gui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;

import javax.imageio.ImageIO;

/** The user's hand and eye: clicks on what is seen, keeps pictures of it. */
public final class Screen {

    private static final int SETTLE_MS = 60;

    private final Robot robot;

    public Screen() {
        try {
            robot = new Robot();
        }
        catch (final AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses the left button in the middle of a component that is in sight. */
    public void click(final Component component) {
        final Point corner = component.getLocationOnScreen();
        clickAt(corner.x + component.getWidth() / 2, corner.y + component.getHeight() / 2);
    }

    /** Presses the left button at a place of the screen. */
    public void clickAt(final int x, final int y) {
        robot.mouseMove(x, y);
        robot.waitForIdle();
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Presses and releases a key. */
    public void key(final int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
    }

    /** Saves a picture of the whole screen. */
    public void save(final File png) {
        save(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()), png);
    }

    /** Saves a picture of one window, in front of all others. */
    public void save(final Window window, final File png) {
        onEventThread(window::toFront);
        save(window.getBounds(), png);
    }

    /** Saves a picture of a part of the screen, once what was asked for has been drawn. */
    public void save(final Rectangle part, final File png) {
        settle();
        final BufferedImage picture = robot.createScreenCapture(part);
        try {
            ImageIO.write(picture, "png", png);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until events have been handled and the pointer shows no tool tip. */
    public void settle() {
        robot.waitForIdle();
        Wait.pause(SETTLE_MS);
        robot.waitForIdle();
    }

    /** Does what only the event thread may do. */
    public static void onEventThread(final Runnable action) {
        if (EventQueue.isDispatchThread()) {
            action.run();
            return;
        }
        try {
            EventQueue.invokeAndWait(action);
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        catch (final InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
