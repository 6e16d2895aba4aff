package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.MethodSource;

/** No text is missing, in no language, and no page asks for one that is not there. */
class TextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Pattern ASKED = Pattern.compile("msg(?:\\.format\\(|\\[)'([A-Za-z][\\w.-]*)'[\\],)]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.]*");
    private static final Pattern PLURAL = Pattern.compile("plural,");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<Languages> spoken() {
        return Languages.spoken();
    }

    static List<Languages> translated() {
        return Languages.spoken().stream()
                .filter(language -> language != Languages.EN)
                .toList();
    }

    /** A language begins to be spoken with its site_tag.properties; here it is named once more, so that none gets lost. */
    @Test
    void speaksFourLanguages() {
        assertThat(Languages.spoken()).containsExactly(Languages.EN, Languages.RU, Languages.TK, Languages.UK);
    }

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
    @MethodSource("spoken")
    void everyLanguageHasEveryText(Languages language) {
        for (String bundle : Texts.BUNDLES) {
            assertThat(bundle(bundle, language).stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(
                            bundle(bundle, Languages.EN).stringPropertyNames());
        }
    }

    @ParameterizedTest
    @MethodSource("translated")
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
    @MethodSource("spoken")
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

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path folder : List.of(VIEWS, Path.of("src/main/java"), Path.of("src/main/resources/META-INF"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(xhtml|xml|java)"))
                        .forEach(file -> WORD.matcher(read(file)).results().forEach(word -> words.add(word.group())));
            }
        }
        List<String> unused = new ArrayList<>();
        for (String bundle : Texts.BUNDLES) {
            bundle(bundle, Languages.EN).stringPropertyNames().stream()
                    .filter(key -> !isAskedFor(key, words))
                    .forEach(key -> unused.add(bundle + ": " + key));
        }
        assertThat(unused)
                .as("nothing shows these texts: remove them in each language")
                .isEmpty();
    }

    /** As it stands, put together from a beginning that ends with a dot, or by the name of an enum. */
    private static boolean isAskedFor(String key, Set<String> words) {
        if (words.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (words.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return key.matches("[A-Z]\\w*\\..*") && words.contains(key.replaceFirst("\\..*", ""));
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyPluralHasAllFormsOfTheLanguage(Languages language) {
        Set<String> all = PluralRules.forLocale(language.locale()).getKeywords();
        // Where there are two, words often stay as they are behind a number, as in Turkmen.
        Set<String> forms = all.size() > 2 ? all : Set.of(PluralRules.KEYWORD_OTHER);
        for (String bundle : Texts.BUNDLES) {
            Properties texts = bundle(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                PLURAL.matcher(texts.getProperty(key))
                        .results()
                        .forEach(plural -> assertThat(texts.getProperty(key).substring(plural.end()))
                                .as(language + " " + key)
                                .contains(
                                        forms.stream().map(form -> form + " {").toList()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Languages.class)
    void everyLanguageOfTheRegionHasItsOwnDatesNumbersAndCountries(Languages language) {
        LocalDate day = LocalDate.of(2026, 3, 31);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
        assertThat(date)
                .as(language.name())
                .contains("2026", "31")
                .doesNotContain("M03")
                .doesNotContain("-03-");
        String country = new ULocale("", "UA").getDisplayCountry(ULocale.forLocale(language.locale()));
        assertThat(country).as(language.name()).isNotEqualTo("UA");
        if (language != Languages.EN) {
            assertThat(date).as(language.name()).doesNotContain("March");
            assertThat(country).as(language.name()).isNotEqualTo("Ukraine");
        }
        assertThat(PluralRules.forLocale(language.locale()).getKeywords()).contains("other");
    }

    @Test
    void noBundleHasAKeyTwice() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            files.forEach(file -> assertThat(read(file)
                            .lines()
                            .filter(line -> line.contains("="))
                            .map(line -> line.replaceFirst("\\s*=.*", ""))
                            .toList())
                    .as(file.toString())
                    .doesNotHaveDuplicates());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
