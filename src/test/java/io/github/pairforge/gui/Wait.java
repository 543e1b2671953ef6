package io.github.pairforge.gui;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what windows do some time later. */
final class Wait {

    private static final int STEP_MS = 10;
    private static final int SECONDS = 20;

    private Wait() {
    }

    static void until(final String what, final BooleanSupplier condition) {
        until(what, SECONDS, condition);
    }

    static void until(final String what, final int seconds, final BooleanSupplier condition) {
        get(what, seconds, () -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    /** Goes on when the time is over as well. */
    static void atMost(final int seconds, final BooleanSupplier condition) {
        final long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            pause(STEP_MS);
        }
    }

    /** @return the first answer that is not null */
    static <T> T get(final String what, final int seconds, final Supplier<T> question) {
        final long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (true) {
            final T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + seconds + " s: no " + what + ".");
            }
            pause(STEP_MS);
        }
    }

    static void pause(final int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
