package io.github.pairforge.blur;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kernel families by name. A new one is a record that {@link BlurKernel} permits and a line here. */
final class KernelFamilies {

    @FunctionalInterface
    private interface Factory {

        BlurKernel create(double parameter, int size);
    }

    private static final Map<String, Factory> FACTORIES = factories();

    private KernelFamilies() {
    }

    private static Map<String, Factory> factories() {
        final Map<String, Factory> map = new LinkedHashMap<>();
        map.put(GaussianKernel.FAMILY, GaussianKernel::new);
        map.put(SigmoidKernel.FAMILY, SigmoidKernel::new);
        map.put(GumbelKernel.FAMILY, GumbelKernel::new);
        map.put(GumbelKernel.RAW_FAMILY, (parameter, size) -> new GumbelKernel(parameter, size, false));
        map.put(NoBlur.FAMILY, (parameter, size) -> new NoBlur());
        return map;
    }

    static BlurKernel create(final String family, final double parameter, final int size) {
        final Factory factory = FACTORIES.get(family);
        if (factory == null) {
            throw new IllegalArgumentException(
                "Blur kernel \"" + family + "\" is unknown; choose one of " + String.join(", ", names()) + ".");
        }
        return factory.create(parameter, size);
    }

    static List<String> names() {
        return List.copyOf(FACTORIES.keySet());
    }
}
