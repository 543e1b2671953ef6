package io.github.pairforge.gui;

import java.awt.AWTEvent;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.PaintEvent;
import java.util.Map;
import java.util.WeakHashMap;

/** When each dialog was painted first: the end of the event that did it. */
final class FirstPaint implements AWTEventListener {

    private final Map<Dialog, Long> times = new WeakHashMap<>();

    static FirstPaint watch() {
        final FirstPaint paints = new FirstPaint();
        Toolkit.getDefaultToolkit().addAWTEventListener(paints, AWTEvent.PAINT_EVENT_MASK);
        return paints;
    }

    @Override
    public void eventDispatched(final AWTEvent event) {
        if (event instanceof PaintEvent && event.getSource() instanceof final Dialog dialog) {
            EventQueue.invokeLater(() -> add(dialog, System.nanoTime()));
        }
    }

    private synchronized void add(final Dialog dialog, final long time) {
        times.putIfAbsent(dialog, time);
    }

    /** Time as of System.nanoTime, or null when it has not been painted. */
    synchronized Long of(final Dialog dialog) {
        return times.get(dialog);
    }
}
