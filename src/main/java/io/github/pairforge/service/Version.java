package io.github.pairforge.service;

/** The version of this PairForge. */
public final class Version {

    private Version() {
    }

    /** From the jar's manifest; "development" when run from class files. */
    public static String get() {
        final String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
