package eu.covenantofmayors.supporters.platform;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names are compared when people look for them: in Latin letters, without accents, and with the usual romanisations of
 * one letter made alike, so that Хмельницький is found by Khmelnytskyi, Երևան by Yerevan and Gomel by Гомель. It is coarse
 * on purpose: one name too many in the result is a smaller harm than the right one missing. What is stored by it must be
 * made anew, by a migration, when it is changed.
 */
public final class Spelling {
    private static final String LATIN = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower";

    /** Nobody types more, and each makes the search dearer. */
    private static final int MOST_WORDS = 8;

    /** In this order: what is written with more letters first. */
    private static final List<Replacement> ALIKE = Stream.of(new String[][] {
                {"['`\u2019\u02bc\u02b9\u02ba]", ""},
                {"\u0259", "e"},
                {"[\\p{L}\\p{M}\\p{Sk}&&[^a-z]]", ""},
                {"shch|sch|sh", "s"},
                {"zh", "z"},
                {"ch|tch", "c"},
                {"ts|tz", "c"},
                {"kh|gh|g", "h"},
                {"q|ck", "k"},
                {"w", "v"},
                {"x", "ks"},
                {"[yj]([aeou])", "$1"},
                {"[yj]", "i"},
                {"i+a\\b", "a"},
                {"[eo]v\\b", "iv"},
                {"([a-z])\\1+", "$1"},
                {"[^a-z0-9]+", " "},
            })
            .map(alike -> new Replacement(Pattern.compile(alike[0]), alike[1]))
            .toList();

    private record Replacement(Pattern letters, String by) {}

    /** A transliterator keeps no state while it works, but making one is dear. */
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

    /** What stands for these names in a column that is searched: words, each behind a blank; names that are null are left out. */
    public static String key(String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(Spelling::fold)
                .distinct()
                .map(folded -> " " + folded)
                .collect(Collectors.joining());
    }

    /** A pattern of {@code like} that finds a word of {@link #words} where it begins one in {@link #key}. */
    public static String pattern(String word) {
        return "% " + word + "%";
    }

    /** A text as it was typed, for {@code like … escape '!'}: what means something there stands for itself. */
    public static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
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

    private static String fold(String text) {
        String folded = TO_LATIN.transliterate(text).toLowerCase(Locale.ROOT);
        for (Replacement alike : ALIKE) {
            folded = alike.letters().matcher(folded).replaceAll(alike.by());
        }
        return folded.strip();
    }
}
