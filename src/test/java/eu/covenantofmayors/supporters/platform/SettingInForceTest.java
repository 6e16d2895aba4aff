package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A setting that the code reads is shown to the administrator and explained to the operator, and the other way round. */
class SettingInForceTest {
    private static final Pattern READ =
            Pattern.compile("(?:name = |getOptionalValue\\(|getValue\\()\\s*\"(covenant\\.[^\"]+)\"");
    private static final Pattern EXPLAINED = Pattern.compile("`(covenant\\.[a-z0-9.-]+)`");

    @Test
    void allThatAreReadAreShownAndExplained() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> read.addAll(found(READ, text(file))));
        }

        assertThat(SettingInForce.KEYS).containsExactlyElementsOf(read);
        assertThat(found(EXPLAINED, text(Path.of("server-config/settings.md")))).isEqualTo(read);
    }

    /** For MicroProfile Config an empty default is none, and the application does not start where nobody has set it. */
    @Test
    void noDefaultIsEmpty() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("defaultValue = \"\""));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
