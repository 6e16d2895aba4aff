package eu.covenantofmayors.supporters.privacy;

import java.util.Objects;

/**
 * Which accesses somebody looks for; what is empty or null counts for all.
 *
 * @param reader sign-in name
 * @param kind of page
 * @param recordId of the account, application, mail or network that was shown
 */
public record AccessSearch(String reader, Disclosure kind, String recordId) {
    public AccessSearch {
        reader = Objects.requireNonNullElse(reader, "").strip();
        recordId = Objects.requireNonNullElse(recordId, "").strip();
    }
}
