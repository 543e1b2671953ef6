package io.github.pairforge.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.pairforge.harmonize.BlendedHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.raster.Progress;

/**
 * The harmonization methods that are installed.
 *
 * @param all highest priority first
 */
record HarmonizeMethods(List<HarmonizeMethod> all) {

    HarmonizeMethods {
        all = List.copyOf(all);
    }

    /** What a spec asks for. */
    record Chosen(HarmonizeMethod method, MethodOptions options) {

        Footing footing() {
            return method.footing(options);
        }

        /** λ over the source, blended with the image as it was where that is wanted. */
        Found find(final MethodInputs inputs, final Progress progress) throws IOException {
            final double amount = options.amount();
            final Found found = method.find(inputs, options, progress);
            return found.with(BlendedHarmonization.of(found.lambda(), amount));
        }
    }

    /**
     * @param parameter what the user calls it, for messages
     * @throws IllegalArgumentException when the method is not installed or does not have an option
     */
    Chosen chosen(final String parameter, final MethodSpec spec) {
        final HarmonizeMethod method = named(spec.method()).orElseThrow(
            () -> new IllegalArgumentException(parameter + ": \"" + spec.method() + "\" is none of " + labels() + "."));
        return new Chosen(method, MethodOptions.of(spec, method));
    }

    Optional<HarmonizeMethod> named(final String label) {
        return all.stream().filter(m -> m.label().equals(label)).findFirst();
    }

    private String labels() {
        return all.stream().map(HarmonizeMethod::label).collect(Collectors.joining(", "));
    }
}
