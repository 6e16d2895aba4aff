package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules hold for our classes, and each of them catches what it is there to catch. */
class ArchitectureTest {
    private static final String ROOT = "eu.covenantofmayors.supporters";
    private static final String BROKEN = ROOT + ".architecture.broken";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses DELIBERATELY_BROKEN = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> ourClassesKeep() {
        return new ArchitectureRules(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @Test
    void everyPackageOfTheTableExists() {
        assertThat(ArchitectureRules.packages())
                .allSatisfy(name -> assertThat(OURS.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + name)))
                        .as(name)
                        .isNotEmpty());
    }

    @Test
    void everyPackageThatExistsIsInTheTable() {
        assertThat(OURS.stream()
                        .map(type -> type.getPackageName().substring(ROOT.length()))
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.substring(1).split("\\.", -1)[0])
                        .distinct())
                .isSubsetOf(ArchitectureRules.packages());
    }

    @TestFactory
    Stream<DynamicTest> aBreachIsCaughtOf() {
        ArchitectureRules rules = new ArchitectureRules(BROKEN);
        return Stream.of(
                        rules.usesOnlyWhatTheTableAllows("adhesion"),
                        rules.noCircles(),
                        rules.webTypesStayInWeb(),
                        rules.webHasNoEntityManagerAndTakesNoStep(),
                        rules.entitiesHaveNoPublicSetters(),
                        rules.onlyTheClocksProducerAsksForTheTime(),
                        rules.everyServiceMethodSaysWhoMayCallIt(),
                        rules.everyTextThatAServiceAsksForIsBounded(),
                        rules.namesSayWhatThingsAre())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertCaught(rule)));
    }

    private static void assertCaught(ArchRule rule) {
        assertThat(rule.evaluate(DELIBERATELY_BROKEN).hasViolation()).isTrue();
    }
}
