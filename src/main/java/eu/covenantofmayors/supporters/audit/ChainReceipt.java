package eu.covenantofmayors.supporters.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain went at some time, and what its last entry was sealed with. Whoever keeps one elsewhere can prove later
 * that nothing up to there was written anew. Written as {@code 1234:9f86d0…}.
 *
 * @param number of the last entry; 0 for none
 * @param link what it was sealed with
 */
public record ChainReceipt(long number, String link) {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})\\s*:\\s*([0-9a-fA-F]{64})\\s*");

    /** The one that is written so; empty for what is none. */
    public static Optional<ChainReceipt> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ChainReceipt(
                        Long.parseLong(form.group(1)), form.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + link;
    }
}
