package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code reads, what is checked and shown, and what the operator's guide explains are the same settings. */
class SettingsDocumentTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern READ_BY_KEY =
            Pattern.compile("(?:name = |getOptionalValue\\(|getValue\\()\\s*\"(covenant\\.[^\"]+)\"");
    private static final Pattern READ = Pattern.compile("\\bSetting\\.([A-Z][A-Z0-9_]+)");
    private static final Pattern EXPLAINED = Pattern.compile("`(covenant\\.[a-z0-9.-]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\bCOVENANT_[A-Z0-9_]*[A-Z0-9]\\b");

    @Test
    void whatIsReadIsInTheTable() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path source : files(MAIN, ".java")) {
            read.addAll(found(READ_BY_KEY, text(source)));
            found(READ, text(source))
                    .forEach(name -> read.add(Setting.valueOf(name).key()));
        }

        assertThat(Setting.keys()).isSorted().containsExactlyElementsOf(read);
    }

    @Test
    void theGuideExplainsThoseOfTheTableWithTheirVariablesAndDefaults() {
        String guide = text(Path.of("server-config/settings.md"));
        assertThat(found(EXPLAINED, guide)).containsExactlyElementsOf(Setting.keys());
        ROW.matcher(guide).results().forEach(row -> {
            List<String> keys = codes(row.group(1));
            if (keys.size() == 1 && keys.get(0).startsWith("covenant.")) {
                Setting setting = Setting.of(keys.get(0)).orElseThrow();
                assertThat(codes(row.group(2))).containsExactly(setting.variable());
                assertThat(codes(row.group(3)))
                        .as(setting.key())
                        .containsExactlyElementsOf(setting.standard().stream().toList());
            }
        });
    }

    /** Or the check at the start would say of what the guide lets an operator set that nobody reads it. */
    @Test
    void everyVariableOfTheGuidesAndScriptsIsKnown() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (Path file : files(Path.of("server-config"), "")) {
            variables.addAll(VARIABLE.matcher(text(file))
                    .results()
                    .map(MatchResult::group)
                    .toList());
        }
        assertThat(variables).contains("COVENANT_DB_PASSWORD", "COVENANT_ZONE");
        assertThat(SettingsCheck.unknown(variables).map(SettingProblem::key)).isEmpty();
    }

    /** For MicroProfile Config an empty default is none, and the application does not start where nobody has set it. */
    @Test
    void noDefaultIsEmpty() throws IOException {
        assertThat(files(MAIN, ".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)).doesNotContain("defaultValue = \"\""));
        assertThat(Setting.all().flatMap(setting -> setting.standard().stream()))
                .noneMatch(String::isBlank);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .toList();
        }
    }

    private static List<String> codes(String cell) {
        return new ArrayList<>(
                CODE.matcher(cell).results().map(match -> match.group(1)).toList());
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
