package io.github.pairforge.install;

import java.util.List;

/**
 * A library that PairForge needs, as it was found.
 *
 * @param library its name
 * @param version of the copy that was found first; empty when it is missing or nothing says it
 * @param tested version that PairForge was tested with; empty for PairForge itself
 * @param files where it is
 * @param state "in order", "missing", "older than tested", "packed into another", or the number
 *            of copies
 */
public record LibraryState(String library, String version, String tested, List<String> files, String state) {

    public LibraryState {
        files = List.copyOf(files);
    }
}
