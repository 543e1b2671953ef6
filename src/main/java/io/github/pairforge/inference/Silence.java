package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Locale;

import com.sun.jna.NativeLibrary;

/**
 * Keeps ONNX Runtime from reporting to its maker.
 *
 * <p>Since 1.29.0 it does so on Linux and macOS from the moment it is loaded, and ends the process when the command
 * line has more than some 4,000 characters, or the system no machine id and no shell (its issue 32173). Only a variable
 * of the environment prevents both, and Java cannot set one by itself.
 */
final class Silence {

    private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

    private Silence() {
    }

    /** To be called before ONNX Runtime is loaded; does nothing under Windows, or where the user has done it. */
    static void keep() throws IOException {
        final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if ("1".equals(System.getenv(VARIABLE)) || system.startsWith("windows")) {
            return;
        }
        try {
            NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] { VARIABLE, "1", 1 });
        }
        catch (final LinkageError e) {
            throw new IOException("ONNX Runtime would report to its maker and may end Java; set the environment"
                + " variable " + VARIABLE + "=1 and start again (" + OneLine.of(e) + ").", e);
        }
    }
}
