package io.github.pairforge.guide;

import java.nio.file.Path;

import net.imagej.patcher.LegacyInjector;

/** Makes the guide's pictures in a real Fiji: called by docs/make-pictures.sh with the folder to write to. */
public final class PictureMain {

    private PictureMain() {
    }

    public static void main(final String[] args) throws Exception {
        // Before any class of ImageJ is there.
        LegacyInjector.preinit();
        System.exit(PictureBook.make(Path.of(args[0]), args.length > 1 ? args[1] : ""));
    }
}
