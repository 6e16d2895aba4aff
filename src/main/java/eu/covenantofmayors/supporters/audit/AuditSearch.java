package eu.covenantofmayors.supporters.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What somebody looks for in the trail; what is empty or null is left open.
 *
 * @param actor sign-in name, in full
 * @param action simple name of the event
 * @param subject the record, as {@code kind:id}, or all of a kind, as {@code kind:}
 * @param words somewhere in what was written, in small or capital letters
 * @param from inclusive
 * @param until exclusive
 */
public record AuditSearch(String actor, String action, String subject, String words, Instant from, Instant until) {
    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null);

    public AuditSearch {
        actor = clean(actor).toLowerCase(Locale.ROOT);
        action = clean(action);
        subject = clean(subject);
        words = clean(words);
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
