package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.util.List;
import java.util.Locale;

/**
 * What somebody looks for in the register.
 *
 * @param words parts of a name, as {@link Spelling} has them; all must be there, in whatever order
 * @param country ISO code, or empty
 * @param status or null
 * @param target what it has committed itself to, or null
 * @param supported whether a network is at its side; null for both
 */
public record SignatorySearch(
        List<Spelling.Word> words, String country, SignatoryStatus status, Target target, Boolean supported) {
    public SignatorySearch {
        words = List.copyOf(words);
        country = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
    }

    /** Everything with a name and in a country; null or empty leaves either open. */
    public static SignatorySearch of(String text, String country) {
        return new SignatorySearch(Spelling.search(text), country, null, null, null);
    }

    /** The same with a status, a target, and with or without a network; null leaves each open. */
    public SignatorySearch among(SignatoryStatus status, Target target, Boolean supported) {
        return new SignatorySearch(words, country, status, target, supported);
    }
}
