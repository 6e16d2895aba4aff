package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents and comments refer to is in the repository. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)?(?:#([^)\\s]+))?\\)");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w./…-])(?:[\\w.-]+/)*[\\w-]+\\.md\\b");
    private static final Pattern DECISION = Pattern.compile("src/docs/decisions/(\\d{4})");
    private static final Pattern SECTION =
            Pattern.compile("src/docs/domain\\.md,\\s+(?:(?:\\*|--)\\s+)?\"([^\"]+)\"(?: and \"([^\"]+)\")?");
    private static final Pattern PATH = Pattern.compile("`((?:src|server-config|\\.ci)/[\\w./-]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Set<String> TEXTS =
            Set.of("md", "java", "sql", "xml", "xhtml", "properties", "sh", "mjs", "env");

    private static final Path ROOT = Path.of("");

    @Test
    void everyLinkBetweenDocumentsLeadsSomewhere() {
        assertThat(documents().toList()).isNotEmpty();
        assertThat(documents()
                        .flatMap(document -> LINK.matcher(text(document))
                                .results()
                                .filter(link -> link.group(1) != null || link.group(2) != null)
                                .filter(link -> !leadsSomewhere(document, link.group(1), link.group(2)))
                                .map(link -> document + ": " + link.group())))
                .isEmpty();
    }

    @Test
    void everyPathInADocumentExists() {
        assertThat(documents()
                        .flatMap(document -> PATH.matcher(text(document))
                                .results()
                                .map(path -> path.group(1))
                                .filter(path -> !DECISION.matcher(path).matches() && !Files.exists(ROOT.resolve(path)))
                                .map(path -> document + ": " + path)))
                .isEmpty();
    }

    @Test
    void everyDocumentThatIsNamedExists() {
        assertThat(texts().flatMap(file -> NAMED.matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> Stream.of(ROOT, parent(file), ROOT.resolve("server-config"))
                                .noneMatch(folder -> Files.exists(folder.resolve(name))))
                        .map(name -> file + ": " + name)))
                .isEmpty();
    }

    @Test
    void everyDecisionThatIsNamedExists() throws IOException {
        Set<String> decisions;
        try (Stream<Path> files = Files.list(Path.of("src/docs/decisions"))) {
            decisions = files.map(file -> file.getFileName().toString().substring(0, 4))
                    .collect(Collectors.toSet());
        }
        assertThat(texts().flatMap(
                                file -> DECISION.matcher(text(file)).results().map(named -> named.group(1))))
                .isNotEmpty()
                .isSubsetOf(decisions);
    }

    @Test
    void everySectionOfTheDomainThatIsNamedExists() {
        List<String> named = texts().flatMap(file -> SECTION.matcher(text(file)).results())
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(section -> section != null)
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(headings(DomainDocument.FILE)).containsAll(named);
    }

    private static boolean leadsSomewhere(Path document, String path, String anchor) {
        Path target = path == null ? document : parent(document).resolve(path);
        return Files.exists(target)
                && (anchor == null
                        || headings(target).stream().map(DocumentsTest::anchor).anyMatch(anchor::equals));
    }

    private static List<String> headings(Path document) {
        return HEADING.matcher(text(document))
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    /** As GitHub and GitLab make them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Path parent(Path file) {
        return file.getParent() == null ? ROOT : file.getParent();
    }

    private static Stream<Path> documents() {
        return texts().filter(file -> file.toString().endsWith(".md"));
    }

    private static Stream<Path> texts() {
        List<Path> found = new ArrayList<>();
        Stream.of("src", "server-config", ".ci", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "pom.xml")
                .map(Path::of)
                .forEach(start -> {
                    try (Stream<Path> files = Files.walk(start)) {
                        files.filter(Files::isRegularFile)
                                .filter(file -> !file.endsWith("DocumentsTest.java"))
                                .filter(file -> TEXTS.contains(file.toString().replaceFirst("^.*\\.", "")))
                                .forEach(found::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return found.stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
