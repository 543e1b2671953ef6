package io.github.pairforge.service;

import java.util.List;
import java.util.stream.Collectors;

import io.github.pairforge.denoise.Denoiser;

/** The denoisers that are installed. */
final class Denoisers {

    static final String DEFAULT = "dct";

    private Denoisers() {
    }

    /** @throws IllegalArgumentException when there is none of that name */
    static Denoiser named(final String name, final List<Denoiser> installed) {
        final String wanted = name.trim();
        return installed.stream().filter(d -> d.name().equalsIgnoreCase(wanted)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("method: \"" + name + "\" is not installed; choose one of "
                + installed.stream().map(Denoiser::name).collect(Collectors.joining(", ")) + "."));
    }
}
