package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No text is missing, in no language, and no page asks for one that is not there. */
class TextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Pattern ASKED = Pattern.compile("msg(?:\\.format\\(|\\[)'([A-Za-z][\\w.-]*)'[\\],)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void everyBundleInTheFolderIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            Set<String> present = files.map(
                            file -> file.getFileName().toString().replaceFirst("_[a-z]{2}\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Texts.BUNDLES).containsAll(present);
        }
    }

    @ParameterizedTest
    @EnumSource(Languages.class)
    void everyLanguageHasEveryText(Languages language) {
        for (String bundle : Texts.BUNDLES) {
            assertThat(bundle(bundle, language).stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(
                            bundle(bundle, Languages.EN).stringPropertyNames());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Languages.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void noTextIsLeftInEnglish(Languages language) {
        for (String bundle : Texts.BUNDLES) {
            Properties english = bundle(bundle, Languages.EN);
            Properties translated = bundle(bundle, language);
            assertThat(translated.stringPropertyNames().stream()
                            .filter(key -> english.getProperty(key).matches(".*[a-z]{4,}.* .*[a-z]{4,}.*"))
                            .filter(key -> translated.getProperty(key).equals(english.getProperty(key))))
                    .as(bundle)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Languages.class)
    void everyTextIsAMessageWithTheSamePlaceholders(Languages language) {
        for (String bundle : Texts.BUNDLES) {
            Properties english = bundle(bundle, Languages.EN);
            Properties translated = bundle(bundle, language);
            for (String key : translated.stringPropertyNames()) {
                String text = translated.getProperty(key);
                assertThat(new MessageFormat(text, language.locale())).as(key).isNotNull();
                assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getProperty(key, "")));
            }
        }
    }

    @Test
    void everyTextAPageAsksForExists() throws IOException {
        Texts english = Texts.in(Languages.EN);
        try (Stream<Path> views = Files.walk(VIEWS)) {
            List<String> missing = views.filter(view -> view.toString().endsWith(".xhtml"))
                    .flatMap(
                            view -> asked(view).filter(key -> !english.has(key)).map(key -> view + ": " + key))
                    .toList();
            assertThat(missing).isEmpty();
        }
    }

    private static Stream<String> asked(Path view) {
        try {
            Matcher matcher = ASKED.matcher(Files.readString(view));
            return matcher.results().map(result -> result.group(1)).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name, Languages language) {
        Properties texts = new Properties();
        Path file = MESSAGES.resolve(name + "_" + language.tag() + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }
}
