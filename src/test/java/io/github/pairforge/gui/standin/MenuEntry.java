package io.github.pairforge.gui.standin;

import java.util.concurrent.atomic.AtomicReference;

import org.scijava.Context;
import org.scijava.command.CommandService;

import ij.plugin.PlugIn;

/** Runs the Command that an entry of ImageJ's menu names; ImageJ makes the object, so the context comes from aside. */
public final class MenuEntry implements PlugIn {

    private static final AtomicReference<Context> CONTEXT = new AtomicReference<>();

    public static void use(final Context context) {
        CONTEXT.set(context);
    }

    @Override
    public void run(final String commandClass) {
        CONTEXT.get().service(CommandService.class).run(commandClass, true);
    }
}
