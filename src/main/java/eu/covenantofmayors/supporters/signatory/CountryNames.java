package eu.covenantofmayors.supporters.signatory;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eu.covenantofmayors.supporters.platform.Languages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a country by what a list calls it: its ISO 3166-1 code of two or three letters, or its name in a language of the
 * region or a common one of Europe, as CLDR has it and as its constitution or people have it.
 */
final class CountryNames {
    /** Parts of official names that tell no country from another. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "of",
            "republic",
            "republica",
            "республика",
            "республики",
            "республіка",
            "république",
            "republik",
            "respublikasy",
            "respublikası",
            "республикасы",
            "respublikasi",
            "ҷумҳурии");

    /** What CLDR does not have: adjectives of official names, and names of yesterday. */
    private static final Map<String, String> OTHERS = Stream.of(new String[][] {
                {"AM", "армянская"},
                {"AZ", "азербайджанская", "азербайджанська"},
                {"BE", "belgium"},
                {"BY", "белоруссия", "білорусія", "belorussia", "byelorussia"},
                {"CZ", "czech", "чешская", "чеська", "чехия", "česká"},
                {"GB", "uk", "great britain", "england", "великобритания"},
                {"GE", "грузинская", "sakartvelo"},
                {
                    "KG",
                    "kyrgyz",
                    "киргизия",
                    "киргизстан",
                    "кыргызская",
                    "киргизька",
                    "кыргыз",
                    "kirghizia",
                    "kirgizstan"
                },
                {"KZ", "kazakh", "казахская"},
                {"MD", "moldavia", "молдавия", "молдавська", "молдавская", "r moldova", "rep moldova"},
                {"MK", "macedonia", "македония", "македонія"},
                {"RU", "russian federation", "российская федерация", "російська федерація", "рф"},
                {"SK", "slovak", "словацкая", "словацька"},
                {"TJ", "tadzhikistan", "таджикская"},
                {"TM", "turkmenia", "туркмения", "туркменія"},
                {"TR", "turkey", "türkiye"},
                {"UA", "україна", "украина", "the ukraine", "ukrayina"},
                {"US", "usa"},
                {"UZ", "узбекская"},
            })
            .flatMap(row -> Arrays.stream(row, 1, row.length).map(name -> Map.entry(name, row[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The ISO 3166-1 alpha-2 code of a country. */
    static Optional<String> code(String told) {
        String name = telling(told);
        return Optional.ofNullable(CODES.getOrDefault(name, OTHERS.get(name)));
    }

    private static String telling(String name) {
        String words = name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{M}]+", " ")
                .strip();
        String telling = Arrays.stream(words.split(" ", -1))
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.joining(" "));
        return telling.isEmpty() ? words : telling;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Stream<ULocale> languages = Stream.concat(
                Arrays.stream(Languages.values()).map(language -> ULocale.forLocale(language.locale())),
                Stream.of("de", "fr", "pl", "tr").map(ULocale::new));
        languages.forEach(language -> {
            for (DisplayContext length :
                    new DisplayContext[] {DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT}) {
                LocaleDisplayNames names = LocaleDisplayNames.getInstance(language, length);
                for (String code : Locale.getISOCountries()) {
                    codes.putIfAbsent(telling(names.regionDisplayName(code)), code);
                }
            }
        });
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(new Locale("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
