package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.service.Service;
import org.scijava.widget.InputWidget;

import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.io.RasterReader;
import io.github.pairforge.service.PairForgeService;

/** What Fiji finds of us, by name. */
class DiscoveryTest {

    private static final Pattern SOURCE = Pattern.compile("source: ['\"]?javaMethod:/([^%(]+)");

    private Context context;

    @BeforeEach
    void start() {
        context = new Context(CommandService.class, PairForgeService.class);
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private List<CommandInfo> commands() {
        return context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge.")).toList();
    }

    @Test
    void commandsAreExactlyThese() {
        assertEquals(
            Set.of("Plugins > PairForge > Align Time Series...", "Plugins > PairForge > Align to Reference...",
                "Plugins > PairForge > Apply Band Regression...", "Plugins > PairForge > Compare Harmonizations...",
                "Plugins > PairForge > Check PairForge Installation...",
                "Plugins > PairForge > Compare to Sensor...", "Plugins > PairForge > Degrade to Sensor...",
                "Plugins > PairForge > Denoise Image...", "Plugins > PairForge > Fit Band Regression...",
                "Plugins > PairForge > Fit Blur Kernel...", "Plugins > PairForge > Fit Degradation Model...",
                "Plugins > PairForge > Fit Noise Model...", "Plugins > PairForge > Harmonize to Reference...",
                "Plugins > PairForge > Manage Models...",
                "Plugins > PairForge > Measure Spectral Angle...", "Plugins > PairForge > Open Raster...",
                "Plugins > PairForge > PairForge Run History...", "Plugins > PairForge > PairForge Assistant...",
                "Plugins > PairForge > Plot Band Distributions...", "Plugins > PairForge > Run ONNX Model...",
                "Plugins > PairForge > Score Pair Alignment...", "Plugins > PairForge > Synthesize Sensor Noise..."),
            commands().stream().map(c -> c.getMenuPath().getMenuString()).collect(Collectors.toSet()));
    }

    @Test
    void commandsAreValidAndDescribed() {
        for (final CommandInfo command : commands()) {
            assertTrue(command.isValid(), command + ": " + command.getProblems());
            assertTrue(command.canRunHeadless(), command.toString());
            assertFalse(command.getDescription().isBlank(), command.toString());
            for (final ModuleItem<?> item : command.inputs()) {
                if (item.getVisibility() == ItemVisibility.NORMAL && !isService(item)) {
                    assertFalse(item.getLabel().isBlank(), command + ": " + item.getName());
                    assertFalse(item.getDescription().isBlank(), command + ": " + item.getName());
                    assertFalse(item.isPersisted(), command + ": " + item.getName() + " would be remembered");
                }
            }
        }
    }

    private static boolean isService(final ModuleItem<?> item) {
        return Service.class.isAssignableFrom(item.getType()) || item.getType() == Context.class;
    }

    /** ImageJ finds a key after any non-letter: {@code noise_sigma=2} also sets {@code sigma}. */
    @Test
    void noParameterIsTheTailOfAnother() {
        for (final CommandInfo command : commands()) {
            final List<String> names = new ArrayList<>();
            command.inputs().forEach(i -> {
                if (!isService(i)) {
                    names.add(i.getName());
                }
            });
            for (final String name : names) {
                assertEquals(name.toLowerCase(), name);
                for (final String other : names) {
                    assertFalse(other.matches(".*[_0-9]" + Pattern.quote(name)), name + " is read from " + other);
                }
            }
        }
    }

    @Test
    void labelsAreDisjointFromPluginsConfig() throws IOException {
        final Set<String> labels = new TreeSet<>();
        for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
            final Matcher m = Pattern.compile("^[^#]*?\"([^\"]+)\"").matcher(line);
            if (m.find()) {
                labels.add(m.group(1));
            }
        }
        for (final CommandInfo command : commands()) {
            assertFalse(labels.contains(command.getMenuPath().getLeaf().getName()));
        }
    }

    @Test
    void readersAreExactlyTheseInThisOrder() {
        assertEquals(List.of("ImageJTiffReader", "GeoTiffReader", "GdalReader", "ImageJReader", "BioFormatsReader"),
            context.service(PluginService.class).getPluginsOfType(RasterReader.class).stream()
                .map(PluginInfo::getClassName).map(c -> c.substring(c.lastIndexOf('.') + 1)).toList());
    }

    @Test
    void harmonizationMethodsAreExactlyTheseInThisOrder() {
        assertEquals(List.of("global", "local", "moments", "quantiles", "spline", "regression", "style",
            "network_histogram"),
            context.service(PairForgeService.class).harmonizations().stream().map(HarmonizeMethod::label).toList());
    }

    @Test
    void widgetsOfDialogsAreExactlyThese() {
        assertEquals(Set.of("BesideWidget", "ImageWidget", "LineWidget"),
            context.service(PluginService.class).getPluginsOfType(InputWidget.class).stream()
                .map(PluginInfo::getClassName).filter(c -> c.startsWith("io.github.pairforge.ui."))
                .map(c -> c.substring(c.lastIndexOf('.') + 1)).collect(Collectors.toSet()));
    }

    @Test
    void serviceNameIsUsableInScripts() {
        assertNotNull(context.service(PairForgeService.class));
        assertEquals("PairForgeService", PairForgeService.class.getSimpleName());
    }

    @Test
    void opsAreExactlyTheseAndTheirMethodsExist() throws IOException, ClassNotFoundException {
        final String yaml;
        try (InputStream in = DiscoveryTest.class.getResourceAsStream("/ops.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        final Set<String> names = new TreeSet<>();
        final Matcher name = Pattern.compile("names: \\[([^\\]]+)\\]").matcher(yaml);
        while (name.find()) {
            names.add(name.group(1));
        }
        assertEquals(
            Set.of("pairforge.addNoise", "pairforge.blur", "pairforge.blurResample", "pairforge.denoise",
                "pairforge.fitBlurKernel", "pairforge.fitDegradation", "pairforge.matchHistogram",
                "pairforge.matchHistogramLocal", "pairforge.matchMoments", "pairforge.matchQuantiles",
                "pairforge.matchSpline", "pairforge.noiseLevel", "pairforge.psnr", "pairforge.regressBands",
                "pairforge.resample", "pairforge.shift", "pairforge.spectralAngle", "pairforge.spectralAngleMap",
                "pairforge.ssim"), names);
        final Matcher source = SOURCE.matcher(yaml);
        int found = 0;
        while (source.find()) {
            final String method = URLDecoder.decode(source.group(1), StandardCharsets.UTF_8);
            final Class<?> type = Class.forName(method.substring(0, method.lastIndexOf('.')));
            final String simple = method.substring(method.lastIndexOf('.') + 1);
            assertTrue(Stream.of(type.getMethods()).anyMatch(m -> m.getName().equals(simple)), method);
            found++;
        }
        assertTrue(found >= names.size(), found + " methods for " + names);
    }
}
