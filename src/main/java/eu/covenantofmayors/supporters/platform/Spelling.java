package eu.covenantofmayors.supporters.platform;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names are compared when people look for them: in Latin letters, without accents, and with the usual romanisations of
 * one letter made alike, so that Хмельницький is found by Khmelnytskyi, Երևան by Yerevan and Gomel by Гомель. It is coarse
 * on purpose: one name too many in the result is a smaller harm than the right one missing.
 *
 * <p>A name of the region is also kept by its skeleton: kinds of consonants, and where vowels stand between them. That is what
 * its spellings in two languages share, such as Магілёў, Mahilyow and Могилев, or Lənkəran, Lankaran and Lenkoran.
 *
 * <p>The letters follow the national tables and BGN/PCGN: Ukraine's resolution 55 of 2010, Belarus's instruction of 2000,
 * those for Armenian (1981), Georgian (2009), Kazakh (1979), Kyrgyz (1979) and Tajik (1994), and how Russian is written usually.
 * What is stored by it is made anew when {@link #version} changes.
 */
public final class Spelling {
    /** Before ICU, which romanises by ISO 9 and ISO 9985: there one letter stands for what people write with two. */
    private static final String LETTERS =
            "й>y; ц>ts; ч>ch; ш>sh; щ>shch; ж>zh; х>kh; ю>yu; я>ya; є>ye; ё>yo; ї>yi; ў>w; э>e;"
                    + "ъ>; ь>; ґ>g; ғ>gh; қ>q; ҳ>h; һ>h; җ>j; ҷ>j; ң>n; ә>a; ө>o; ү>u; ұ>u; ӯ>u; ӣ>i;"
                    + "ձ>dz; ջ>j; ծ>ts; ց>ts; չ>ch; ճ>ch; ղ>gh; խ>kh; ժ>zh; շ>sh; և>ev; ու>u; ւ>v; ո>o;"
                    + "ç>ch; č>ch; ć>ch; ş>sh; š>sh; ș>sh; ž>zh; ə>e;";

    private static final String LATIN = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower";

    /** Nobody types more, and each makes the search dearer. */
    private static final int MOST_WORDS = 8;

    /** In this order: what is written with more letters first. */
    private static final List<Replacement> ALIKE = replacements(new String[][] {
        {"['`\u2019\u02bc\u02b9\u02ba]", ""},
        {"[\\p{L}\\p{M}\\p{Sk}&&[^a-z]]", ""},
        {"c(?=[aoukqlrtdns])", "k"},
        {"shch|sch|sh", "s"},
        {"(?<=[aeiou])ju", "yu"}, // Sojuz, as ISO 9 and German write Soyuz
        {"dzh|dz|dj|zh|j", "z"},
        {"tch|ch|ts|tz", "c"},
        {"kh|gh|ks|x|g", "h"},
        {"q", "k"},
        {"w", "v"},
        {"y([aeou])", "$1"},
        {"y", "i"},
        {"i+a\\b", "a"},
        {"[eo]v\\b", "iv"},
        {"([a-z])\\1+", "$1"},
        {"[^a-z0-9]+", " "},
    });

    /** From what is alike to what is similar. */
    private static final List<Replacement> SIMILAR = replacements(new String[][] {
        {"[hk]", "k"}, {"[csz]", "s"}, {"[aeiou]+", "a"}, {"([a-z])\\1+", "$1"},
    });

    /** Where letters are read in two ways, the second one. */
    private static final List<Reading> READINGS = List.of(
            // Belarusian, which has none of these letters: Віцебск, Vitebsk; Маладзечна, Molodechno
            new Reading(Pattern.compile("^(?=.*\\p{IsCyrillic})(?!.*[иїєґщъ])"), replacements(new String[][] {
                {"ц(?=[еіяёюь])", "т"}, {"дз(?=[еіяёюь])", "д"}
            })),
            // Romanian: Bălți, Beltsy
            new Reading(Pattern.compile("[țţ]"), replacements(new String[][] {{"[țţ]", "ts"}})),
            // Azerbaijani: Sumqayıt, Sumgait; Lənkəran, Lankaran; Gəncə, Ganja
            new Reading(Pattern.compile("ə|q.*[ığ]|[ığ].*q"), replacements(new String[][] {
                {"ə", "a"}, {"q", "g"}, {"c", "j"}
            })));

    /** Letters that hardly any but names of the region have. */
    private static final Pattern OF_THE_REGION =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsArmenian}\\p{IsGeorgian}əğışňășțţ]");

    private static final Pattern CONSONANTS = Pattern.compile("[^a]");

    /** So many letters and consonants a word has before names that are only similar are looked for. */
    private static final int FEWEST_LETTERS = 3;

    private static final int FEWEST_CONSONANTS = 2;

    /** What a skeleton begins with in a key: of a name of the region, or of another one. */
    private static final String REGION = "~";

    private static final String ELSEWHERE = "^";

    private static List<Replacement> replacements(String[][] rows) {
        return Stream.of(rows)
                .map(row -> new Replacement(Pattern.compile(row[0]), row[1]))
                .toList();
    }

    private record Replacement(Pattern letters, String by) {
        String in(String text) {
            return letters.matcher(text).replaceAll(by);
        }
    }

    /** How names in which something stands are read as well. */
    private record Reading(Pattern sign, List<Replacement> replacements) {}

    /**
     * A word that somebody looks for, as patterns of {@code like} on a {@link #key}.
     *
     * @param alike finds it where it begins a word
     * @param similar finds what is spelt in another way; the same as the other where the word is too short for that
     */
    public record Word(String alike, String similar) {}

    /** A transliterator keeps no state while it works, but making one is dear. */
    private static final Transliterator TO_OWN =
            Transliterator.createFromRules("covenant", LETTERS, Transliterator.FORWARD);

    private static final Transliterator TO_LATIN = Transliterator.getInstance(LATIN);

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final int LONGEST_SLUG = 80;

    private Spelling() {}

    /**
     * What stands for a name in an address: Latin letters, digits and hyphens, from a name in whatever script.
     *
     * @param otherwise where nothing of the name is left
     */
    public static String slug(String name, String otherwise) {
        String plain = Normalizer.normalize(TO_ASCII.transliterate(name), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['`\u2019\u02bc]", "") // how ejectives and soft signs are written: part of a word
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug =
                plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "") : plain;
        return slug.isEmpty() ? otherwise : slug;
    }

    /**
     * A slug that nobody has yet: itself, or with the lowest number behind it, from 2 on.
     *
     * @param taken whether somebody has it
     */
    public static String freeSlug(String slug, Predicate<String> taken) {
        String free = slug;
        for (int n = 2; taken.test(free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    /** Changes when keys become others: with these rules, or with ICU's. */
    public static int version() {
        return List.of(
                        LETTERS,
                        LATIN,
                        ALIKE.toString(),
                        SIMILAR.toString(),
                        READINGS.toString(),
                        OF_THE_REGION.toString(),
                        VersionInfo.ICU_VERSION.toString())
                .hashCode();
    }

    /**
     * What stands for these names in a column that is searched: words, each behind a blank, and skeletons of words; names that
     * are null are left out.
     */
    public static String key(String... names) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> skeletons = new LinkedHashSet<>();
        for (String name : names) {
            if (name != null) {
                String mark = isOfTheRegion(name) ? REGION : ELSEWHERE;
                for (String reading : readings(name)) {
                    for (String word : fold(reading).split(" ", -1)) {
                        if (!word.isEmpty()) {
                            parts.add(word);
                            skeletons.add(mark + skeleton(word));
                        }
                    }
                }
            }
        }
        return Stream.concat(parts.stream(), skeletons.stream())
                .map(part -> " " + part)
                .collect(Collectors.joining());
    }

    /**
     * A text as it was typed, for {@code like … escape '!'}: what means something there stands for itself. Where small and
     * capital letters are alike, the database lowers both sides, {@code lower(column) like lower(:text)}: Java makes two
     * characters of İ.
     */
    public static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    /** What somebody looks for: all of these words have to be found. */
    public static List<Word> search(String typed) {
        String mark = typed != null && isOfTheRegion(typed) ? "_" : REGION;
        return words(typed).stream()
                .map(word -> {
                    String alike = "% " + word + "%";
                    String skeleton = skeleton(word);
                    boolean tells = word.length() >= FEWEST_LETTERS
                            && CONSONANTS.matcher(skeleton).results().count() >= FEWEST_CONSONANTS;
                    return new Word(alike, tells ? "% " + mark + skeleton + "%" : alike);
                })
                .toList();
    }

    /** The words of what somebody has typed, each as it stands in {@link #key}: letters and digits, nothing else. */
    public static List<String> words(String typed) {
        return typed == null || typed.isBlank()
                ? List.of()
                : Arrays.stream(fold(typed).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static boolean isOfTheRegion(String text) {
        return OF_THE_REGION.matcher(lower(text)).find();
    }

    private static Set<String> readings(String name) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(name);
        String lower = lower(name);
        READINGS.stream()
                .filter(reading -> reading.sign().matcher(lower).find())
                .forEach(reading -> readings.add(replaced(lower, reading.replacements())));
        return readings;
    }

    /** Composed, in small letters; the dot that Java leaves over a small İ is taken away with the accents. */
    private static String lower(String text) {
        return TextNormalizer.normalize(text).toLowerCase(Locale.ROOT);
    }

    private static String fold(String text) {
        String latin = TO_LATIN.transliterate(TO_OWN.transliterate(lower(text))).toLowerCase(Locale.ROOT);
        return replaced(latin, ALIKE).strip();
    }

    private static String skeleton(String word) {
        return replaced(word, SIMILAR);
    }

    private static String replaced(String text, List<Replacement> replacements) {
        String replaced = text;
        for (Replacement replacement : replacements) {
            replaced = replacement.in(replaced);
        }
        return replaced;
    }
}
