package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ai.onnxruntime.OrtException;

/**
 * Chooses what a session runs on.
 *
 * @param system name of the operating system
 * @param known what this build of ONNX Runtime has; whether it works is only known once it was tried
 */
record Providers(String system, Set<Execution> known) {

    /** Opens a session on a certain provider. */
    @FunctionalInterface
    interface Opening<S> {

        S on(Execution execution) throws OrtException;
    }

    /**
     * A session and what it runs on.
     *
     * @param note why it is not the provider that would be faster, empty when there is nothing to say
     */
    record Opened<S>(S session, Execution execution, String note) {
    }

    /** The fastest first. */
    List<Execution> candidates() {
        final String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of(Execution.COREML, Execution.CPU);
        }
        return name.startsWith("windows") ? List.of(Execution.CUDA, Execution.DIRECTML, Execution.CPU)
            : List.of(Execution.CUDA, Execution.CPU);
    }

    /**
     * @param what the network, for messages
     * @throws IOException in one sentence, when the network does not run on the wanted provider, or on none
     */
    <S> Opened<S> open(final Execution wanted, final String what, final Opening<S> opening) throws IOException {
        final StringBuilder note = new StringBuilder();
        for (final Execution e : wanted == Execution.AUTO ? candidates() : List.of(wanted)) {
            if (wanted == Execution.AUTO && e != Execution.CPU && !known.contains(e)) {
                continue;
            }
            try {
                final S session = opening.on(e);
                return new Opened<>(session, e, note.isEmpty() ? ""
                    : what + " runs on " + e.label() + ": " + note.substring(2) + ".");
            }
            catch (final OrtException | LinkageError failure) {
                if (e == Execution.CPU) {
                    throw new IOException(what + " cannot be run: " + OneLine.of(failure) + ".", failure);
                }
                if (wanted != Execution.AUTO) {
                    throw forced(wanted, what, opening, failure);
                }
                note.append("; ").append(e.label()).append(" does not work (").append(OneLine.of(failure)).append(')');
            }
        }
        throw new IllegalStateException("no provider");
    }

    /** Whether it is the provider or the network that fails is only known once the network was tried elsewhere. */
    private <S> IOException forced(final Execution wanted, final String what, final Opening<S> opening,
        final Throwable failure)
    {
        try {
            final S session = opening.on(Execution.CPU);
            if (session instanceof final AutoCloseable c) {
                c.close();
            }
        }
        catch (final Exception | LinkageError e) {
            return new IOException(what + " cannot be run: " + OneLine.of(e) + ".", e);
        }
        final String why = known.contains(wanted) ? OneLine.of(failure) : "this ONNX Runtime has "
            + known.stream().map(Execution::label).sorted().collect(Collectors.joining(", "));
        return new IOException("execution: " + wanted.label() + " cannot be had (" + why + "); " + advice(wanted)
            + ", or choose auto or cpu.", failure);
    }

    private static String advice(final Execution wanted) {
        return switch (wanted) {
            case CUDA -> "replace the jar onnxruntime by onnxruntime_gpu 1.29.0 (never have both) and install CUDA 12 "
                + "with cuDNN 9 and a driver for it";
            case COREML -> "CoreML needs a Mac with Apple silicon";
            case DIRECTML -> "DirectML needs Windows and an ONNX Runtime that was built with it";
            default -> "there is always the CPU";
        };
    }

    /** Reads what ONNX Runtime calls its providers. */
    static Set<Execution> known(final Set<?> names) {
        return Arrays.stream(Execution.values()).filter(e -> e != Execution.AUTO && names.stream()
            .anyMatch(n -> n.toString().replace("_", "").equals(e.name())))
            .collect(Collectors.toUnmodifiableSet());
    }
}
