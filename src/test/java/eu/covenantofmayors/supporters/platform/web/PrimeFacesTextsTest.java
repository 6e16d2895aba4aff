package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the scripts of PrimeFaces say, in each language of the region: its own texts, or ours where it has none. */
class PrimeFacesTextsTest {
    private static final Path OURS = Path.of("src/main/webapp/resources/primefaces/locales");
    private static final Pattern TEXT = Pattern.compile("^\\s*\"?([\\w.]+)\"?:\\s*(.*?),?\\s*$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** What PrimeFaces' own files lack, of which it shows the English text; none of our components says any of it. */
    private static final Set<String> LACKING_IN_THEIRS =
            Set.of("aria.listLabel", "aria.datatable.sort.NONE", "year", "list", "weekNumberTitle", "unexpectedError");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryText(Languages language) throws IOException {
        Map<String, String> texts = texts(language.tag());
        Set<String> missing = new TreeSet<>(texts("en").keySet());
        missing.removeAll(texts.keySet());
        if (!isOurs(language)) {
            missing.removeAll(LACKING_IN_THEIRS);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ourTextsAreTranslatedAndKeepTheirPlaceholders(Languages language) throws IOException {
        Map<String, String> english = texts("en");
        assertThat(english).hasSizeGreaterThan(230);
        if (isOurs(language)) {
            texts(language.tag()).forEach((key, text) -> {
                assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key)));
                String words = PLACEHOLDER.matcher(text).replaceAll("");
                if (words.matches("[\\[\"].*[A-Za-z]{3}.*") && !key.equals("dateFormat")) {
                    assertThat(text).as(key).isNotEqualTo(english.get(key));
                }
            });
        }
    }

    @Test
    void thoseThatPrimeFacesDoesNotHaveAreOurs() {
        assertThat(Languages.values())
                .filteredOn(PrimeFacesTextsTest::isOurs)
                .extracting(Languages::tag)
                .contains("tk", "az", "be", "hy", "tg", "ka");
    }

    private static boolean isOurs(Languages language) {
        return Files.exists(OURS.resolve(file(language.tag())));
    }

    private static String file(String tag) {
        return "locale-" + tag + ".js";
    }

    /** The texts by their keys, with the name of the group they are in; the file that the server would find. */
    private static Map<String, String> texts(String tag) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String group = "";
        for (String line : script(tag).lines().toList()) {
            Matcher text = TEXT.matcher(line);
            if (line.strip().startsWith("}")) {
                group = "";
            } else if (text.matches() && text.group(2).equals("{")) {
                group = text.group(1) + ".";
            } else if (text.matches()) {
                texts.put(group + text.group(1), text.group(2));
            }
        }
        return texts;
    }

    private static String script(String tag) throws IOException {
        Path ours = OURS.resolve(file(tag));
        if (Files.exists(ours)) {
            return Files.readString(ours);
        }
        try (InputStream theirs =
                PrimeFacesTextsTest.class.getResourceAsStream("/META-INF/resources/primefaces/locales/" + file(tag))) {
            assertThat(theirs).as("the texts of PrimeFaces in " + tag).isNotNull();
            return new String(theirs.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
