package io.github.pairforge.degrade;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a model comes from.
 *
 * @param origin one sentence: a publication, or what the model was fitted to
 * @param version the PairForge version that wrote it, or empty
 * @param inputs files that took part
 * @param facts anything else that helps to reproduce it, by name; kept in order
 */
public record Provenance(String origin, String version, List<Input> inputs, Map<String, String> facts) {

    /** Nothing is known. */
    public static final Provenance NONE = new Provenance("", "", List.of(), Map.of());

    /**
     * A file that took part.
     *
     * @param role what it was: "hr", "lr", "reference"
     * @param file its name without folders
     * @param sha256 hexadecimal digest of its bytes
     */
    public record Input(String role, String file, String sha256) {
    }

    public Provenance {
        inputs = List.copyOf(inputs);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A model taken from a publication. */
    public static Provenance published(final String origin) {
        return new Provenance(origin, "", List.of(), Map.of());
    }
}
