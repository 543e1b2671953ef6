package io.github.pairforge.ui.menu;

import java.awt.GraphicsEnvironment;
import java.io.IOException;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import ij.plugin.PlugIn;

import io.github.pairforge.service.Version;

/** Opens a page of the guide in the browser; without a screen, or without a browser, the log tells its address. */
public final class GuidePage implements PlugIn {

    private static final String PAGES = "https://github.com/pairforge/pairforge/blob/";

    @Override
    public void run(final String page) {
        final String address = address(page, Version.get());
        if (GraphicsEnvironment.isHeadless()) {
            IJ.log(address);
            return;
        }
        try {
            BrowserLauncher.openURL(address);
            IJ.showStatus(address);
        }
        catch (final IOException e) {
            IJ.log("No browser could be opened; the guide is at " + address);
        }
    }

    /**
     * Where a page of one version is.
     *
     * @param page its path within docs
     * @param version as {@link Version#get()} tells it; of what is no release the newest page is meant
     */
    static String address(final String page, final String version) {
        // The releases of pom-scijava are tagged with the artifact's name and version.
        final String state = version.matches("[0-9]+(\\.[0-9]+)*") ? "pairforge-" + version : "main";
        return PAGES + state + "/docs/" + page;
    }
}
