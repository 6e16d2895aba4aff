package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Role;
import java.util.Objects;

/**
 * Which accounts somebody looks for.
 *
 * @param words in address or name, or of an organisation; empty for all
 * @param role that they hold, at a desk or in a network; null for any
 */
public record AccountSearch(String words, Role role) {
    public AccountSearch {
        words = Objects.requireNonNullElse(words, "").strip();
    }
}
