package io.github.pairforge.denoise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelLibrary;

/** Finds the networks that a denoiser needs. */
public final class DenoiserModels {

    /** Role of a network that takes an image, and a map of its noise if it needs one, and gives the clean image. */
    public static final String DENOISER = "denoiser";
    /** Role of a network that takes an image and gives a map of its noise. */
    public static final String ESTIMATOR = "noise-estimator";

    private DenoiserModels() {
    }

    /**
     * The models that were named, or those of the roles.
     *
     * <p>What is not named is looked for by role: a denoiser takes as many images as there are roles; an estimator
     * takes as many bands as its denoiser and gives as many as that one's map, and one in the denoiser's folder comes
     * before others. A denoiser of one band comes before others.
     *
     * @param model names or paths in the order of the roles, separated by semicolons; the last may be left out, or all
     * @param roles {@link #DENOISER}, or that and {@link #ESTIMATOR}
     * @param method who needs them, for messages
     * @return one per role
     * @throws IOException in one sentence, when there is none, or several and no reason to choose
     * @throws IllegalArgumentException when more are named than are needed
     */
    public static List<CardFile> find(final ModelLibrary library, final String model, final List<String> roles,
        final String method) throws IOException
    {
        final List<String> names =
            Arrays.stream(model.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
        if (names.size() > roles.size()) {
            throw new IllegalArgumentException("model: " + names.size() + " are named; method " + method + " takes "
                + roles.size() + " (" + String.join("; ", roles) + ").");
        }
        final List<CardFile> found = new ArrayList<>();
        for (final String name : names) {
            found.add(library.find(name));
        }
        if (found.isEmpty()) {
            found.add(denoiser(library, roles, method));
        }
        if (found.size() < roles.size()) {
            found.add(estimator(library, found.get(0), method));
        }
        return found;
    }

    private static CardFile denoiser(final ModelLibrary library, final List<String> roles, final String method)
        throws IOException
    {
        CardFile one = null;
        final List<CardFile> fitting = new ArrayList<>();
        for (final CardFile file : ofRole(library, DENOISER)) {
            try (DenoisingNetwork network = DenoisingNetwork.open(file, Execution.CPU)) {
                if (network.images() == roles.size()) {
                    fitting.add(file);
                    one = network.bands(0) == 1 && one == null ? file : one;
                }
            }
        }
        final CardFile first = one;
        final List<CardFile> best = first == null ? fitting : fitting.stream().filter(f -> isOfOneBand(f)).toList();
        if (best.size() == 1) {
            return best.get(0);
        }
        throw none(library, best, DENOISER, method, "that takes " + (roles.size() == 1 ? "an image"
            : "an image and a map of its noise"),
            roles.size() == 1 ? "its name or file" : "DENOISER;ESTIMATOR");
    }

    private static boolean isOfOneBand(final CardFile file) {
        try (DenoisingNetwork network = DenoisingNetwork.open(file, Execution.CPU)) {
            return network.bands(0) == 1;
        }
        catch (final IOException e) {
            return false;
        }
    }

    private static CardFile estimator(final ModelLibrary library, final CardFile denoiser, final String method)
        throws IOException
    {
        final Path folder = denoiser.card().file().getParent();
        final List<CardFile> beside = new ArrayList<>();
        final List<CardFile> elsewhere = new ArrayList<>();
        try (DenoisingNetwork wanted = DenoisingNetwork.open(denoiser, Execution.CPU)) {
            requireMap(wanted, method);
            for (final CardFile file : ofRole(library.with(folder), ESTIMATOR)) {
                try (DenoisingNetwork network = DenoisingNetwork.openEstimator(file, Execution.CPU)) {
                    if (network.bands(0) == wanted.bands(0) && network.bandsOut() == wanted.bands(1)) {
                        (file.card().file().getParent().equals(folder) ? beside : elsewhere).add(file);
                    }
                }
            }
        }
        final List<CardFile> best = beside.isEmpty() ? elsewhere : beside;
        if (best.size() == 1) {
            return best.get(0);
        }
        throw none(library.with(folder), best, ESTIMATOR, method, "that suits " + denoiser.card().name(),
            "DENOISER;ESTIMATOR");
    }

    /** @throws IOException when a denoiser takes no map */
    static void requireMap(final DenoisingNetwork denoiser, final String method) throws IOException {
        if (denoiser.images() != 2) {
            throw new IOException("model: " + denoiser.card().name() + " takes " + denoiser.images() + " image"
                + (denoiser.images() == 1 ? "" : "s") + "; method " + method
                + " needs a denoiser that takes an image and a map of its noise"
                + (denoiser.images() == 1 ? " (this one runs by method network)." : "."));
        }
    }

    /** Each file once, whichever folder it was found by. */
    private static List<CardFile> ofRole(final ModelLibrary library, final String role) throws IOException {
        return List.copyOf(library.list().stream().flatMap(e -> e.file().stream())
            .filter(f -> f.card().role().equals(role)).collect(Collectors.toMap(f -> f.card().file(), f -> f,
                (a, b) -> a, LinkedHashMap::new)).values());
    }

    private static IOException none(final ModelLibrary library, final List<CardFile> found, final String role,
        final String method, final String which, final String how)
    {
        final String folders = library.folders().isEmpty() ? "no folder of models is known"
            : "looked in " + library.folders().stream().map(Path::toString).collect(Collectors.joining(", "));
        return new IOException("model: method " + method + " needs a model of role " + role + " " + which + "; "
            + (found.isEmpty() ? "there is none (" + folders + ")" : "there are several ("
                + found.stream().map(f -> f.card().name()).collect(Collectors.joining(", ")) + ")")
            + "; give " + how + " as model, or see docs/denoising.md.");
    }
}
