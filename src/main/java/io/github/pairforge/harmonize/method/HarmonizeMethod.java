package io.github.pairforge.harmonize.method;

import java.io.IOException;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import io.github.pairforge.raster.Progress;

/**
 * One way to find λ; an extension point. Annotate with {@code @Plugin(type = HarmonizeMethod.class)}: the method can
 * then be named wherever a method can, as {@code label} or {@code label:option=value,option=value}.
 */
public interface HarmonizeMethod extends SciJavaPlugin {

    /** What users write, lower case, unique. */
    String label();

    /** In one sentence, for help. */
    String summary();

    /** What these options ask of the reference. */
    Footing footing(MethodOptions options);

    /** Names of what can be set, as in {@link MethodSpec}. */
    List<String> options();

    /** Whether a seed changes what it finds. */
    default boolean isRandom() {
        return options().contains(MethodOptions.SEED);
    }

    /**
     * Finds λ.
     *
     * @param options each one of {@link #options()}
     * @return placed over the source
     * @throws IllegalArgumentException in one sentence, for options that cannot be and images without content
     */
    Found find(MethodInputs inputs, MethodOptions options, Progress progress) throws IOException;
}
