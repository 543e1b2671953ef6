package io.github.pairforge.service;

import java.util.List;
import java.util.stream.Collectors;

import io.github.pairforge.align.TiePointMatcher;

/** The tie point matchers that are installed. */
final class TieMatchers {

    static final String DEFAULT = "windows";

    private TieMatchers() {
    }

    /** @throws IllegalArgumentException when there is none of that name */
    static TiePointMatcher named(final String name, final List<TiePointMatcher> installed) {
        final String wanted = name.trim();
        return installed.stream().filter(m -> m.name().equalsIgnoreCase(wanted)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("matcher: \"" + name + "\" is not installed; choose one of "
                + installed.stream().map(TiePointMatcher::name).collect(Collectors.joining(", ")) + "."));
    }
}
