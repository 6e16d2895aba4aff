package eu.covenantofmayors.supporters.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Texts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The institution's own words stand only where the built-in ones can, and are what everybody reads. */
class WordingTest {
    private static final String BODY = "mail.feedback.reminder.body";
    private static final Date DAY = Date.from(Instant.parse("2026-03-31T10:00:00Z"));

    static List<Languages> spoken() {
        return Languages.spoken();
    }

    @AfterEach
    void sayTheBuiltInTexts() {
        Texts.replace(Map.of());
    }

    @Test
    void keepsWordsWithThePlacesOfTheBuiltInText() {
        String own = "The report of {0} is due on {1, date, full}.\nHere: {3}";
        assertThat(new Wording(BODY, Languages.EN, "  " + own.replace("\n", "\r\n") + "\n").text())
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' '|refused.wording.blank",
                "Due on {1, date, long}: {3|refused.wording.braces",
                "Due on {1, date, long}: {3} {name}|refused.wording.braces",
                "{0} is due on {1, date, nonsense}: {3}|refused.wording.braces",
                "{0} is due on {1, date, long}: {3} {2}|refused.wording.unknown",
                "{0} is due on {1}: {3}|refused.wording.unknown",
                "{0} is due on {1, number}: {3}|refused.wording.unknown",
                "{0, number} is due on {1, date, long}: {3}|refused.wording.unknown",
                "{0} is due on {1, date, long}|refused.wording.missing",
            })
    void refusesWhatCouldNotBeFilled(String text, String refusal) {
        assertThatThrownBy(() -> new Wording(BODY, Languages.EN, text))
                .isInstanceOf(Refused.class)
                .hasMessage(refusal);
    }

    @Test
    void tellsWhichPlacesAMailStillNeeds() {
        assertThatThrownBy(() -> new Wording(BODY, Languages.EN, "Please report."))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("{0}, {1, date, long}, {3}"));
    }

    @Test
    void refusesALongText() {
        String longest = "x".repeat(Wording.LONGEST);
        assertThat(new Wording("legal.privacy.body", Languages.RU, longest).text())
                .hasSize(Wording.LONGEST);
        assertThatThrownBy(() -> new Wording("legal.privacy.body", Languages.RU, longest + "x"))
                .hasMessage("refused.wording.long");
    }

    @Test
    void aSubjectIsOneLineAndMayLeavePlacesOut() {
        String subject = "mail.feedback.reminder.subject";
        assertThat(new Wording(subject, Languages.EN, "Please report").text()).isEqualTo("Please report");
        assertThatThrownBy(() -> new Wording(subject, Languages.EN, "Please\nreport"))
                .hasMessage("refused.wording.oneLine");
    }

    @Test
    void aNumberMayStandAsItIsOrWithItsPlural() {
        assertThat(new Wording("mail.digest.subject", Languages.EN, "{0} mails").text())
                .isEqualTo("{0} mails");
        assertThatThrownBy(() -> new Wording("mail.digest.subject", Languages.EN, "{0, plural, one {a mail}}"))
                .hasMessage("refused.wording.braces");
    }

    @Test
    void isWhatEverybodyReadsUntilTheBuiltInTextIsBack() {
        Texts english = Texts.in(Languages.EN);
        String builtIn = english.format("mail.digest.subject", 2);
        Texts.replace(Map.of(Languages.EN, Map.of("mail.digest.subject", "{0} for you", "signOut.title", "Bye")));
        assertThat(english.format("mail.digest.subject", 2)).isEqualTo("2 for you");
        assertThat(english.text("signOut.title")).isEqualTo("Bye");
        assertThat(english.isReplaced("signOut.title")).isTrue();
        assertThat(english.replaced()).isEqualTo(2);
        assertThat(Texts.in(Languages.RU).isReplaced("signOut.title")).isFalse();
        assertThat(new WordingSearch(Languages.EN, null, "", true).keys())
                .containsExactly("mail.digest.subject", "signOut.title");

        Texts.replace(Map.of());
        assertThat(english.format("mail.digest.subject", 2)).isEqualTo(builtIn);
        assertThat(english.text("signOut.title")).isEqualTo("Sign out");
    }

    @Test
    void wordsThatDoNotFitAnotherVersionOfTheApplicationAreNotSaid() {
        assertThat(WordingsInForce.fitting(Map.of(
                        Languages.EN,
                        Map.of("signOut.title", "Bye", "no.such.text", "x", BODY, "Without its link"),
                        Languages.HY,
                        Map.of("signOut.title", "x"))))
                .isEqualTo(Map.of(Languages.EN, Map.of("signOut.title", "Bye")));
    }

    @Test
    void isFoundByKindAndWordsInTheLanguageThatIsLookedAt() {
        assertThat(new WordingSearch(Languages.EN, TextKind.PAGE, "PERSONAL data", false).keys())
                .contains("legal.privacy.lead")
                .allMatch(key -> key.startsWith("legal."));
        assertThat(new WordingSearch(Languages.RU, TextKind.MAIL, "напоминание", false).keys())
                .allMatch(key -> key.startsWith("mail."));
        assertThat(new WordingSearch(Languages.EN, TextKind.LABEL, "signout.TITLE", false).keys())
                .containsExactly("signOut.title");
        assertThat(new WordingSearch(Languages.EN, null, null, false).keys())
                .hasSize(Texts.in(Languages.EN).translated());
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyBuiltInTextCanBeLookedAtAndKeptAsItIs(Languages language) {
        for (String key : Texts.keys()) {
            String builtIn = Texts.in(language).builtIn(key);
            assertThat(Wording.checked(key, language, builtIn)).as(key).isEqualTo(builtIn.strip());
            assertThat(Places.filled(key, language, builtIn, DAY)).as(key).doesNotContain("{0");
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyPlaceOfAMailIsToldInWords(Languages language) {
        for (String key : Texts.keys().tailSet("mail.").headSet("mail/")) {
            assertThat(Places.of(key, language).values()).as(key).noneMatch(told -> told.matches("\\d+|wording\\..*"));
        }
    }

    @Test
    void aPreviewTellsWhatWillBeThere() {
        assertThat(Places.filled(BODY, Languages.EN, "{0}, by {1, date, long}: {3}", DAY))
                .isEqualTo("‹name of the organisation›, by 31 March 2026: ‹link to the page›");
    }

    @Test
    void noMeaningIsToldOfAMailThatDoesNotExist() throws Exception {
        Properties told = new Properties();
        told.load(Places.class.getResourceAsStream("/wording/places.properties"));
        Set<String> keys = Texts.keys();
        assertThat(told.stringPropertyNames())
                .allMatch(beginning -> keys.stream().anyMatch(key -> key.startsWith(beginning + ".")));
        Set<String> meanings = told.values().stream()
                .flatMap(line -> List.of(line.toString().split(", ")).stream())
                .map(meaning -> "wording.place." + meaning)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys.stream().filter(key -> key.startsWith("wording.place.")))
                .containsExactlyElementsOf(meanings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.footer", "legal.credits", "signOut.title"})
    void everyTextIsForSomething(String key) {
        assertThat(TextKind.of(key))
                .isEqualTo(
                        switch (key) {
                            case "mail.footer" -> TextKind.MAIL;
                            case "legal.credits" -> TextKind.PAGE;
                            default -> TextKind.LABEL;
                        });
    }
}
