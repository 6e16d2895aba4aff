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
                .extracting(Spelling::words)
                .containsOnly(Spelling.words(spellings.split(" ")[0]));
    }

    /** The name as it is kept, and what people look for: national tables, BGN/PCGN, and how Russian and English write it. */
    @ParameterizedTest
    @CsvSource({
        "Кам'янець, Kamianets Kam'yanets Kamyanets Каменец",
        "Слов'янськ, Sloviansk Slavyansk Slovyansk Славянск",
        "Жалал-Абад, Jalal-Abad Zhalal-Abad Джалал-Абад",
        "Магілёў, Mahilyow Mahilioŭ Mogilev Mogilyov Могилев Могилёв",
        "Sumqayıt, Sumgait Sumqayit Сумгаит",
        "Шәуілдір, Shauildir Şäuildir Шауильдер",
        "Վանաձոր, Vanadzor Ванадзор",
        "Lənkəran, Lankaran Lenkoran Lenkeran Ленкорань",
        "Өскемен, Oskemen Öskemen",
        "Gəncə, Ganja Gyandzha Гянджа",
        "Xankəndi, Khankendi Ханкенди",
        "Хуҷанд, Khujand Худжанд",
        "Гродна, Hrodna Grodno Гродно",
        "Бабруйск, Babruysk Bobruisk Бобруйск",
        "Віцебск, Vitsebsk Vitebsk Витебск",
        "Маладзечна, Maladzyechna Molodechno Молодечно",
        "Bălți, Balti Бельцы Beltsy",
        "Кривий Ріг, Kryvyi Krivoy Кривой Rih Rog Рог",
        "Түркістан, Turkistan Turkestan Туркестан",
        "Էջմիածին, Echmiadzin Ejmiatsin Эчмиадзин",
        "Տավուշ, Tavush Тавуш",
        "ჭიათურა, Chiatura Чиатура",
        "ქუთაისი, Kutaisi Кутаиси",
        "Daşoguz, Dashoguz Дашогуз",
        "İsmayıllı, Ismayilli Исмаиллы",
        "Association of Caspian Municipalities, kaspi каспи Каспий",
        "Асоціація громад Карпат, karpat карпат",
        "Soft\u00ADware Hy\u200Bphen, software hyphen"
    })
    void isFoundByEachOfItsSpellings(String name, String spellings) {
        for (String spelling : spellings.split(" ")) {
            assertThat(Spelling.search(spelling))
                    .as("%s by %s: %s in%s", name, spelling, Spelling.search(spelling), Spelling.key(name))
                    .isNotEmpty()
                    .allMatch(word ->
                            finds(word.alike(), Spelling.key(name)) || finds(word.similar(), Spelling.key(name)));
        }
    }

    /** Coarse, but not as coarse as that. */
    @ParameterizedTest
    @CsvSource({
        "Асоціація міст України, osh ost bat",
        "Харків, Херсон kherson kirov",
        "Roma, rimini rama como",
        "Camagna Monferrato, como",
        "Полтава, batumi",
        "Батумі, poltava",
        "Мінск, maskva"
    })
    void isNotFoundByOthers(String name, String others) {
        for (String other : others.split(" ")) {
            assertThat(Spelling.search(other))
                    .as("%s by %s", name, other)
                    .noneMatch(word ->
                            finds(word.alike(), Spelling.key(name)) || finds(word.similar(), Spelling.key(name)));
        }
    }

    /** As the database's {@code like} does. */
    private static boolean finds(String pattern, String key) {
        return key.matches(pattern.replace("%", ".*").replace("_", "."));
    }

    @Test
    void keepsDifferentNamesApart() {
        assertThat(List.of("Kharkiv", "Kherson", "Odesa", "Poltava", "Batumi", "Gori", "Osh"))
                .extracting(Spelling::words)
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
        assertThat(Spelling.key("Союз", null, "Union", "UNION")).isEqualTo(" souz union ~sas ^anan");
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
