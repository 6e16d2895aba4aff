package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no view may contain, because it would let a script in or get round the style sheet. */
class ViewsTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "escape=\"false\"|\\sstyle=\"|\\son[a-z]+=\"|<style|<script(?!\\s+type=\"application/ld\\+json\")(?!\\s+src=\"#\\{resource\\[[^\"]*\"\\s+defer=\"defer\"></script>)");

    private static final Pattern FILE = Pattern.compile("(?s)<h:inputFile[^>]*(?:/>|>.*?</h:inputFile>)");

    @Test
    void noViewPrintsUnescapedOrCarriesStyleOrScript() throws IOException {
        try (Stream<Path> views = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> all =
                    views.filter(view -> view.toString().endsWith(".xhtml")).toList();
            assertThat(all).hasSizeGreaterThan(10);
            assertThat(all.stream().filter(ViewsTest::breaks)).isEmpty();
        }
    }

    @Test
    void everyFileIsLookedAtBeforeItIsTaken() throws IOException {
        try (Stream<Path> views = Files.walk(Path.of("src/main/webapp"))) {
            assertThat(views.filter(view -> view.toString().endsWith(".xhtml"))
                            .flatMap(view -> FILE.matcher(read(view)).results().map(MatchResult::group)))
                    .hasSizeGreaterThan(5)
                    .allMatch(field -> field.contains("validator=\"#{cleanFile.validate}\""));
        }
    }

    @Test
    void theForbiddenIsRecognised() {
        assertThat(List.of(
                        "<p style=\"color: red\">",
                        "<h:outputText escape=\"false\"",
                        "<a onclick=\"go()\">",
                        "<script>"))
                .allMatch(text -> FORBIDDEN.matcher(text).find());
    }

    private static boolean breaks(Path view) {
        return FORBIDDEN.matcher(read(view)).find();
    }

    private static String read(Path view) {
        try {
            return Files.readString(view);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
