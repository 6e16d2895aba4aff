package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same place, as people write it in the languages of the region. */
class SpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Київ Kyiv Kiev Киев Kiew",
                "Хмельницький Khmelnytskyi Khmelnytsky Хмельницкий Khmelnitsky",
                "თბილისი Tbilisi Тбилиси",
                "Երևան Yerevan Erevan Ереван",
                "Гомель Gomel Homel",
                "Aşgabat Ashgabat Ашгабат",
                "Житомир Zhytomyr",
                "Чернівці Chernivtsi",
                "Запоріжжя Zaporizhzhia",
                "Chişinău Chișinău Chisinau",
                "Şəki Sheki Шеки",
                "Гюмри Gyumri Գյումրի",
                "Щастя Shchastia",
                "Львів Lviv Lvov Львов",
                "Қызылорда Kyzylorda",
                "ზუგდიდი Zugdidi Зугдиди",
                "Вінниця Vinnytsia"
            })
    void meets(String spellings) {
        assertThat(List.of(spellings.split(" ")))
                .extracting(Spelling::key)
                .containsOnly(Spelling.key(spellings.split(" ")[0]));
    }

    @Test
    void keepsDifferentNamesApart() {
        assertThat(List.of("Kharkiv", "Kherson", "Odesa", "Poltava", "Batumi", "Gori", "Osh"))
                .extracting(Spelling::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsWhatIsHalfTyped() {
        assertThat(Spelling.key("Association"))
                .startsWith(" " + Spelling.words("associ").get(0));
        assertThat(Spelling.key("Union")).startsWith(" " + Spelling.words("uni").get(0));
    }

    @Test
    void takesSignsForBlanks() {
        assertThat(Spelling.words("Ivano-Frankivsk,  \"rada\"")).containsExactly("ivano", "frankivsk", "rada");
        assertThat(Spelling.words("% _ ' \\")).isEmpty();
        assertThat(Spelling.words(null)).isEmpty();
    }

    @Test
    void bearsEndlessWords() {
        assertThat(Spelling.words("a ".repeat(50) + "b c d e f g h i j k l m")).hasSize(8);
    }

    @Test
    void leavesOutNamesThatThereAreNot() {
        assertThat(Spelling.key("Союз", null, "Union", "UNION")).isEqualTo(" souz union");
    }

    @ParameterizedTest
    @CsvSource({
        "Association of Ukrainian Cities, association-of-ukrainian-cities",
        "Ассоциация городов, associacia-gorodov",
        "საქართველოს მუნიციპალიტეტები, sakartvelos-munitsipalitetebi",
        "Türkmenistanyň şäherleri, turkmenistanyn-saherleri",
        "'  «Energy»  Cities! ', energy-cities",
        "'!!!', network"
    })
    void isNamedInAddressesByLatinLetters(String name, String slug) {
        assertThat(Spelling.slug(name, "network")).isEqualTo(slug);
    }

    @Test
    void cutsALongNameAtAWord() {
        String slug = Spelling.slug("Association of ".repeat(20), "network");

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("association-of");
    }

    @Test
    void aSlugThatIsTakenGetsTheLowestFreeNumber() {
        assertThat(Spelling.freeSlug("network", Set.of()::contains)).isEqualTo("network");
        assertThat(Spelling.freeSlug("network", Set.of("network", "network-2", "network-4")::contains))
                .isEqualTo("network-3");
    }
}
