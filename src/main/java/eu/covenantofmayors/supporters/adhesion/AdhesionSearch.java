package eu.covenantofmayors.supporters.adhesion;

import java.util.Locale;
import java.util.Objects;

/**
 * Which applications an officer looks for; what is empty or null is left open.
 *
 * @param queue whose turn it is; null for all
 * @param text part of a name or of a reference
 * @param country ISO code
 * @param reviewer sign-in name of the officer who has it in hand
 */
public record AdhesionSearch(AdhesionQueue queue, String text, String country, String reviewer) {
    public AdhesionSearch {
        text = clean(text);
        country = clean(country).toUpperCase(Locale.ROOT);
        reviewer = clean(reviewer).toLowerCase(Locale.ROOT);
    }

    private static String clean(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
