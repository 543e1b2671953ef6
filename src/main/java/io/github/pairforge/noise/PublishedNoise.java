package io.github.pairforge.noise;

/** Noise levels others have published, as models of ours. */
public final class PublishedNoise {

    private PublishedNoise() {
    }

    /**
     * Sentinel-2 noise as used for SEN2NAIP: normal noise with the standard deviations of the table that
     * ESAOpenSR/opensr-degradation 0f7694a ships (noise.py:29-38 with model_noise.pt), at reflectances 0, 0.05, 0.1,
     * 0.2, 0.3 and 0.45, interpolated in between. The table itself, with its shape and its bias of about −1e-4, can be
     * given as {@link ConditionalNoise}.
     */
    public static GaussianNoise sen2naip() {
        return new GaussianNoise(new double[] { 0, 0.05, 0.1, 0.2, 0.3, 0.45 },
            new double[] { 0.0014, 0.0022, 0.0025, 0.0033, 0.0036, 0.0040 });
    }
}
