package eu.covenantofmayors.supporters.wording;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which texts somebody looks for; what is null or empty is left open.
 *
 * @param language in which they are shown and searched
 * @param words somewhere in key or text
 * @param ownOnly only those that the institution says in its own words
 */
public record WordingSearch(Languages language, TextKind kind, String words, boolean ownOnly) {
    public WordingSearch {
        words = Objects.requireNonNullElse(words, "").strip().toLowerCase(Locale.ROOT);
    }

    /** Their keys in alphabetical order. They are in memory: no database is asked. */
    public List<String> keys() {
        return Texts.keys().stream().filter(this::matches).toList();
    }

    private boolean matches(String key) {
        Texts texts = Texts.in(language);
        return (kind == null || TextKind.of(key) == kind)
                && (!ownOnly || texts.isReplaced(key))
                && (words.isEmpty()
                        || key.toLowerCase(Locale.ROOT).contains(words)
                        || texts.text(key).toLowerCase(Locale.ROOT).contains(words));
    }
}
