package io.github.pairforge.gui;

import org.scijava.Context;
import org.scijava.ui.UIService;

/** Fiji as its launcher starts it. */
final class RealFiji {

    private RealFiji() {
    }

    static Context start() {
        final Context context = new Context();
        context.service(UIService.class).showUI();
        return context;
    }
}
