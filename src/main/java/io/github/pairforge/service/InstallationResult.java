package io.github.pairforge.service;

import java.util.List;
import java.util.stream.Stream;

import io.github.pairforge.install.Finding;
import io.github.pairforge.install.Installation;

/**
 * What was found out about an installation.
 *
 * @param installation its libraries, and what is wrong with them
 * @param facts machine, GDAL, and ONNX Runtime where it was asked for, one sentence each
 */
public record InstallationResult(Installation installation, List<String> facts) {

    public InstallationResult {
        facts = List.copyOf(facts);
    }

    /** Facts, findings and verdict, one sentence each. */
    public List<String> notes() {
        return Stream.of(facts.stream(), installation.findings().stream().map(Finding::sentence),
            Stream.of(verdict())).flatMap(s -> s).toList();
    }

    /** In one sentence. */
    public String verdict() {
        return installation.verdict();
    }
}
