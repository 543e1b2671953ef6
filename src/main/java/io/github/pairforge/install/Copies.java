package io.github.pairforge.install;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.scijava.util.VersionUtils;

/** Says which of several copies of a library to delete. */
record Copies(Place place) {

    /** The newest first; among equals what lies in jars, where the updater looks after it, and not deep below. */
    private Comparator<Library> bestFirst() {
        return Comparator.<Library>comparingInt(l -> l.artifact().endsWith("_gpu") ? 0 : 1)
            .thenComparing((a, b) -> VersionUtils.compare(b.version(), a.version()))
            .thenComparingInt(l -> place.name(l.file()).startsWith("jars/") ? 0 : 1)
            .thenComparingInt(l -> l.file().getNameCount()).thenComparing(l -> l.file().toString());
    }

    /**
     * @param library its name
     * @param holders all that hold classes of it, more than one
     */
    List<Finding> twice(final String library, final List<Library> holders) {
        final List<Library> copies = holders.stream().filter(h -> h.is(library)).sorted(bestFirst()).toList();
        final List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < copies.size(); i++) {
            findings.add(Finding.problem(sentence(library, copies.get(0), copies.get(i))));
        }
        holders.stream().filter(h -> !h.is(library)).forEach(h -> findings.add(Finding.problem(packed(library, h,
            copies))));
        return findings;
    }

    private String sentence(final String library, final Library keep, final Library delete) {
        final String why;
        if (keep.artifact().endsWith("_gpu") && !delete.artifact().endsWith("_gpu")) {
            why = "both are ONNX Runtime, and the one for GPUs also runs where there is none";
        }
        else if (VersionUtils.compare(keep.version(), delete.version()) == 0) {
            why = "both are " + library + " " + keep.version() + ", and one has to be updated";
        }
        else {
            why = "both are " + library + ", Java takes whichever it finds first, and the first is the newer one";
        }
        return "Keep " + place.name(keep.file()) + " and delete " + place.name(delete.file()) + ": " + why + ".";
    }

    private String packed(final String library, final Library fat, final List<Library> copies) {
        return place.name(fat.file()) + " has a copy of " + library + " packed into it" + (copies.isEmpty() ? ""
            : " beside " + place.name(copies.get(0).file())) + ", and Java takes whichever it finds first: delete "
            + place.name(fat.file()) + " if you can do without it, or ask its authors for one without the copy.";
    }

    /** Other libraries that are there twice: no part of PairForge, but trouble all the same. */
    List<Finding> others(final List<Library> libraries) {
        final Map<String, List<Library>> byIdentity = new TreeMap<>();
        for (final Library library : libraries) {
            if (library.holds().isEmpty()) {
                library.identity().forEach(i -> byIdentity.computeIfAbsent(i, k -> new ArrayList<>()).add(library));
            }
        }
        return byIdentity.values().stream().filter(same -> same.size() > 1).map(same -> {
            final List<Library> sorted = same.stream().sorted(bestFirst()).toList();
            return Finding.advice("Keep " + place.name(sorted.get(0).file()) + " and delete " + sorted.stream().skip(1)
                .map(l -> place.name(l.file())).collect(Collectors.joining(", ")) + ": they are one library, "
                + sorted.get(0).artifact() + "; PairForge does not need it, others do.");
        }).toList();
    }

    static boolean isOlder(final String version, final String tested) {
        return !version.isEmpty() && !Set.of(version).contains(tested) && VersionUtils.compare(version, tested) < 0;
    }
}
