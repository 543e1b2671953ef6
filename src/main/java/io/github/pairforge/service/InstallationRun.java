package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.inference.RuntimeFacts;
import io.github.pairforge.install.Installation;
import io.github.pairforge.install.Place;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.io.gdal.Gdal;
import io.github.pairforge.raster.Progress;

/** Looks at the jars, then asks what is outside of them. */
final class InstallationRun {

    private InstallationRun() {
    }

    static InstallationResult run(final InstallationTask task, final Progress progress) throws IOException {
        final Place place = task.folder() == null ? Place.running() : Place.of(task.folder());
        final Installation installation = Installation.check(place, progress);
        final List<String> facts = new ArrayList<>();
        facts.add("PairForge " + Version.get() + "; " + place.entries().size() + " jars and folders of "
            + place.folder().map(Object::toString).orElse("the class path") + " were looked at.");
        facts.add(installation.machine());
        facts.add(gdal());
        if (task.onnx()) {
            facts.add(onnx());
        }
        return new InstallationResult(installation, facts);
    }

    private static String gdal() {
        try {
            final Gdal.Search search = Gdal.find();
            return search.gdal().map(g -> "GDAL " + g.version() + " was found.").orElse(search.reason());
        }
        catch (final LinkageError e) {
            // The very thing this task is there for: the library that loads GDAL is missing or broken.
            return "GDAL was not looked for, because jna is missing or cannot be loaded here.";
        }
    }

    private static String onnx() {
        try {
            return "ONNX Runtime offers " + String.join(", ", RuntimeFacts.providers()) + ".";
        }
        catch (final IOException e) {
            return FileProblem.sentence(e);
        }
        catch (final LinkageError e) {
            return "ONNX Runtime cannot be loaded, because it is missing.";
        }
    }
}
