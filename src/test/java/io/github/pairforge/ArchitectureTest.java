package io.github.pairforge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: docs/design.md, section "Packages". */
class ArchitectureTest {

    private static final String ROOT = "io.github.pairforge.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.github.pairforge");

    private static void check(final ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("io.github.pairforge.(**)").should().beFreeOfCycles());
    }

    @Test
    void stagesKnowNothingOfEachOther() {
        for (final String stage : new String[] { "align", "blur", "harmonize", "noise", "evaluate" }) {
            check(noClasses().that().resideInAPackage(ROOT + stage + "..").should().dependOnClassesThat(
                resideInAPackage("io.github.pairforge..")
                    .and(not(resideInAnyPackage(ROOT + stage + "..", ROOT + "inference..", ROOT + "raster")))));
        }
    }

    @Test
    void inferenceKnowsImagesOnly() {
        check(noClasses().that().resideInAPackage(ROOT + "inference..").should().dependOnClassesThat(
            resideInAPackage("io.github.pairforge..")
                .and(not(resideInAnyPackage(ROOT + "inference..", ROOT + "raster")))));
    }

    @Test
    void onlyInferenceRunsNetworks() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "inference..").should()
            .dependOnClassesThat(resideInAPackage("ai.onnxruntime..")));
    }

    @Test
    void denoisingIsAboveNoiseAndInference() {
        check(noClasses().that().resideInAPackage(ROOT + "denoise..").should().dependOnClassesThat(
            resideInAPackage("io.github.pairforge..").and(not(
                resideInAnyPackage(ROOT + "denoise..", ROOT + "noise..", ROOT + "inference..", ROOT + "raster")))));
    }

    @Test
    void rasterKnowsNobody() {
        check(noClasses().that().resideInAPackage(ROOT + "raster").should().dependOnClassesThat(
            resideInAPackage("io.github.pairforge..").and(not(resideInAPackage(ROOT + "raster")))));
    }

    @Test
    void lowerLayersDoNotKnowFrontDoors() {
        check(noClasses().that().resideInAnyPackage(ROOT + "degrade..", ROOT + "score..", ROOT + "fit..",
            ROOT + "io..", ROOT + "sample..", ROOT + "denoise..").should()
            .dependOnClassesThat(
                resideInAnyPackage(ROOT + "service..", ROOT + "command..", ROOT + "cli..", ROOT + "ui..")));
        check(noClasses().that().resideInAPackage(ROOT + "service..").should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "command..", ROOT + "cli..", ROOT + "ui..")));
    }

    @Test
    void recordsOfRunsAreAboveTheServiceAndBelowTheFrontDoors() {
        check(noClasses().that().resideInAPackage(ROOT + "replay..").should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "command..", ROOT + "cli..", ROOT + "ui..")));
        check(noClasses().that().resideInAPackage("io.github.pairforge..").and(not(
            resideInAnyPackage(ROOT + "replay..", ROOT + "chain..", ROOT + "command..", ROOT + "cli..",
                ROOT + "ui.."))).should().dependOnClassesThat(resideInAPackage(ROOT + "replay..")));
    }

    @Test
    void fittingIsAboveTheStagesAndTheModel() {
        check(noClasses().that().resideInAPackage("io.github.pairforge..")
            .and(not(resideInAnyPackage(ROOT + "fit..", ROOT + "service..", ROOT + "replay..",
                ROOT + "command..", ROOT + "cli..", ROOT + "ui.."))).should()
            .dependOnClassesThat(resideInAPackage(ROOT + "fit..")));
    }

    @Test
    void checkingAnInstallationNeedsNothingThatMayBeMissing() {
        check(noClasses().that().resideInAPackage(ROOT + "install").should().dependOnClassesThat(not(
            resideInAnyPackage("java..", "org.scijava.util", ROOT + "install", ROOT + "raster"))));
    }

    @Test
    void onlyTheUserInterfaceDraws() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "ui..").and()
            .haveNameNotMatching(".*\\.io\\.tiff\\.Jpeg\\w+").should()
            .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..", "ij.gui..")));
    }

    @Test
    void theChainKnowsNoFrontDoors() {
        check(noClasses().that().resideInAPackage(ROOT + "chain..").should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "command..", ROOT + "cli..", ROOT + "ui..")));
        check(noClasses().that().resideInAPackage(ROOT + "ui..").should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "command..", ROOT + "cli..")));
    }

    @Test
    void commandsAreDeclaredWhereTheyBelong() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + "command..", ROOT + "replay..")
            .should().dependOnClassesThat(resideInAPackage("org.scijava.command..")));
    }
}
