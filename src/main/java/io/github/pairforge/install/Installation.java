package io.github.pairforge.install;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

import io.github.pairforge.raster.Progress;

/**
 * What was found out about an installation.
 *
 * @param place where the jars are
 * @param states PairForge and every library that it needs, in that order
 * @param findings what is wrong, problems first
 * @param machine what it runs on, in one sentence
 */
public record Installation(Place place, List<LibraryState> states, List<Finding> findings, String machine) {

    public Installation {
        states = List.copyOf(states);
        findings = List.copyOf(findings);
    }

    /**
     * Looks at all jars without loading them.
     *
     * @param progress one step per jar
     */
    public static Installation check(final Place place, final Progress progress) {
        return check(place, Machine.here(), progress);
    }

    static Installation check(final Place place, final Machine machine, final Progress progress) {
        final List<Finding> findings = new ArrayList<>();
        final List<Library> libraries = new ArrayList<>();
        for (int i = 0; i < place.entries().size(); i++) {
            progress.check();
            try {
                libraries.add(Library.read(place.entries().get(i)));
            }
            catch (final IOException e) {
                findings.add(Finding.problem(place.name(place.entries().get(i)) + " cannot be read (" + e.getMessage()
                    + "); delete it and run Help > Update..., which fetches it again."));
            }
            progress.update("Looking at jars", i + 1, place.entries().size());
        }
        machine.wrongJava().ifPresent(findings::add);
        final Copies copies = new Copies(place);
        final List<LibraryState> states = new ArrayList<>();
        states.add(state(new Need(Need.OWN, "", false, Need.OWN_ENTRY), libraries, copies, findings));
        for (final Need need : Need.ALL) {
            states.add(state(need, libraries, copies, findings));
        }
        natives(libraries, machine, place).ifPresent(findings::add);
        findings.addAll(copies.others(libraries));
        findings.sort((a, b) -> Boolean.compare(b.problem(), a.problem()));
        return new Installation(place, states, findings, machine.words());
    }

    private static LibraryState state(final Need need, final List<Library> libraries, final Copies copies,
        final List<Finding> findings)
    {
        final List<Library> holders = libraries.stream().filter(l -> l.holds().contains(need.artifact())).toList();
        final List<String> files = holders.stream().map(l -> copies.place().name(l.file())).toList();
        if (holders.isEmpty()) {
            findings.add(Finding.problem(need.artifact() + " is missing: " + need.remedy() + "."));
            return new LibraryState(need.artifact(), "", need.tested(), files, "missing");
        }
        final String version = holders.get(0).version();
        if (holders.size() > 1) {
            findings.addAll(copies.twice(need.artifact(), holders));
            return new LibraryState(need.artifact(), version, need.tested(), files, holders.size() + " copies");
        }
        if (!need.artifact().equals(Need.OWN) && !holders.get(0).is(need.artifact())) {
            findings.add(Finding.advice(need.artifact() + " has no jar of its own, only a copy packed into "
                + files.get(0) + ", of a version nobody knows: " + need.remedy() + "."));
            return new LibraryState(need.artifact(), "", need.tested(), files, "packed into another");
        }
        if (Copies.isOlder(version, need.tested())) {
            findings.add(Finding.advice(files.get(0) + " is older than " + need.tested()
                + ", with which PairForge was tested: " + need.remedy() + "."));
            return new LibraryState(need.artifact(), version, need.tested(), files, "older than tested");
        }
        return new LibraryState(need.artifact(), version, need.tested(), files, "in order");
    }

    private static Optional<Finding> natives(final List<Library> libraries, final Machine machine, final Place place) {
        for (final Library library : libraries) {
            if (library.holds().contains(Need.ONNX)) {
                try (ZipFile zip = new ZipFile(library.file().toFile())) {
                    return zip.stream().anyMatch(e -> e.getName().startsWith(machine.natives())) ? Optional.empty()
                        : Optional.of(Finding.advice(place.name(library.file()) + " has no part for "
                            + machine.system() + " on " + machine.processor()
                            + ": networks do not run here, everything else does."));
                }
                catch (final IOException e) {
                    // A folder of classes, or damaged: said already.
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    public long problems() {
        return findings.stream().filter(Finding::problem).count();
    }

    /** In one sentence. */
    public String verdict() {
        final long advice = findings.size() - problems();
        final String more = advice == 0 ? "." : ", with " + advice + (advice == 1 ? " remark." : " remarks.");
        return problems() == 0 ? "Everything is in order" + more
            : problems() + (problems() == 1 ? " problem was" : " problems were") + " found" + more;
    }
}
