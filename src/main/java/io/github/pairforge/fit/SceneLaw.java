package io.github.pairforge.fit;

/** Floor and share of {@link io.github.pairforge.noise.SceneNoise} while they are looked for. */
record SceneLaw(double floor, double share) {

    /** No floor, some missing detail: where a search begins. */
    static final SceneLaw START = new SceneLaw(0, 0.2);
}
