package io.github.pairforge.gui.standin;

import org.scijava.module.Module;
import org.scijava.module.process.AbstractSingleInputPreprocessor;

import ij.ImagePlus;
import ij.WindowManager;

/** A single image parameter is the active image. */
public final class ActiveImage extends AbstractSingleInputPreprocessor {

    @Override
    public void process(final Module module) {
        final String input = getSingleInput(module, ImagePlus.class);
        final ImagePlus active = WindowManager.getCurrentImage();
        if (input != null && active != null) {
            module.setInput(input, active);
            module.resolveInput(input);
        }
    }
}
