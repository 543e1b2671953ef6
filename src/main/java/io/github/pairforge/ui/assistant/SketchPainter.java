package io.github.pairforge.ui.assistant;

import java.awt.Graphics2D;

import io.github.pairforge.chain.Sketch;

/** Draws a thumbnail into a rectangle at the origin. */
@FunctionalInterface
interface SketchPainter {

    void paint(Graphics2D g, int width, int height);

    static SketchPainter of(final Sketch sketch) {
        if (sketch instanceof final Sketch.Photos photos) {
            return PhotoPainter.of(photos);
        }
        if (sketch instanceof final Sketch.Target target) {
            return new TargetPainter(target);
        }
        if (sketch instanceof final Sketch.Curves curves) {
            return new CurvePainter(curves);
        }
        return (g, width, height) -> {
            final int d = Look.em();
            g.setColor(Look.line());
            g.drawLine(width / 2 - d / 2, height / 2, width / 2 + d / 2, height / 2);
        };
    }
}
