package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Email;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No pattern that a text of somebody else meets takes more than linear time on it. */
class PatternsTest {
    private static final String ROOT = "eu.covenantofmayors.supporters";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");

    /** A literal that a method of String takes as a pattern, in source code. */
    private static final Pattern LITERAL =
            Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\"((?:[^\"\\\\]|\\\\.)*)\"[,)]");

    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

    private static final Pattern OF_A_PAGE = Pattern.compile("validateRegex pattern=\"([^\"]*)\"");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", // what let one visitor have 35 seconds of the processor
                "(a+)+",
                "\\s*a?\\s*x",
                ".*,.*,.*"
            })
    void aPatternThatIsWorseIsCaught(String worse) {
        assertThat(PatternCost.matching(Pattern.compile(worse))).isPresent();
    }

    @Test
    void ofConstraintsAreLinear() {
        Map<String, Pattern> found = new TreeMap<>();
        for (JavaClass type : OURS) {
            type.getFields()
                    .forEach(field -> field.tryGetAnnotationOfType(jakarta.validation.constraints.Pattern.class)
                            .ifPresent(constraint ->
                                    found.put(field.getFullName(), Pattern.compile(constraint.regexp()))));
            type.getMethods()
                    .forEach(method -> method.getParameters()
                            .forEach(parameter -> parameter
                                    .tryGetAnnotationOfType(jakarta.validation.constraints.Pattern.class)
                                    .ifPresent(constraint -> found.put(
                                            method.getFullName() + parameter.getIndex(),
                                            Pattern.compile(constraint.regexp())))));
        }
        assertThat(found).hasSizeGreaterThan(5);
        assertThat(found)
                .allSatisfy((place, pattern) ->
                        assertThat(PatternCost.matching(pattern)).as(place).isEmpty());
    }

    @Test
    void ofPagesAreLinear() {
        assertThat(files(PAGES, ".xhtml")
                        .flatMap(page -> OF_A_PAGE.matcher(read(page)).results())
                        .map(found -> found.group(1)))
                .allSatisfy(pattern -> assertThat(PatternCost.matching(Pattern.compile(pattern)))
                        .as(pattern)
                        .isEmpty());
    }

    @Test
    void ofConstantsAreLinear() throws Exception {
        Map<String, Pattern> found = new TreeMap<>();
        for (JavaClass type : OURS) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    var constant = field.reflect();
                    constant.setAccessible(true);
                    found.put(field.getFullName(), (Pattern) constant.get(null));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found)
                .allSatisfy((place, pattern) ->
                        assertThat(PatternCost.matching(pattern)).as(place).isEmpty());
    }

    @Test
    void inTheMidstOfTheCodeAreLinear() {
        Map<String, Optional<String>> costs = new TreeMap<>();
        files(SOURCES, ".java")
                .forEach(source -> LITERAL.matcher(read(source))
                        .results()
                        .forEach(found -> costs.put(source + ": " + found.group(2), cost(found))));
        assertThat(costs).hasSizeGreaterThan(30);
        assertThat(costs)
                .allSatisfy(
                        (place, expensive) -> assertThat(expensive).as(place).isEmpty());
    }

    private static Optional<String> cost(MatchResult found) {
        String literal = UNICODE_ESCAPE
                .matcher(found.group(2))
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        Pattern pattern = Pattern.compile(literal.translateEscapes());
        return found.group(1).equals("matches") ? PatternCost.matching(pattern) : PatternCost.finding(pattern);
    }

    /** Its pattern is quadratic in the dots before an @; ours is {@code platform.EmailAddress}. */
    @Test
    void nobodyUsesThePatternOfBeanValidationForAddresses() {
        assertThat(OURS.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().isEquivalentTo(Email.class))))
                .isEmpty();
    }

    private static Stream<Path> files(Path root, String end) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
