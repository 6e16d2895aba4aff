package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.Spelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody looks for in the list of supporters.
 *
 * @param words parts of names, as {@link Spelling} has them; all must be there, in whatever order
 * @param country ISO code, or empty
 * @param kind of organisation, or null
 * @param level of its reach, or null
 * @param service that it offers, or null
 * @param states which states are wanted
 */
public record DirectorySearch(
        List<Spelling.Word> words,
        String country,
        Kind kind,
        Level level,
        ServiceKind service,
        Set<SupporterState> states) {
    public DirectorySearch {
        words = List.copyOf(words);
        country = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        states = Set.copyOf(states);
    }

    /**
     * What the public may look for.
     *
     * @param formerToo whether suspended, ended and withdrawn ones are wanted as well
     */
    public static DirectorySearch byPublic(String text, String country, boolean formerToo) {
        Set<SupporterState> states = EnumSet.allOf(SupporterState.class);
        states.removeIf(state -> !state.visible() || (!formerToo && !state.listed()));
        return new DirectorySearch(Spelling.search(text), country, null, null, null, states);
    }

    /** What an officer may look for: all states, or one. */
    public static DirectorySearch byOfficer(String text, String country, SupporterState state) {
        return new DirectorySearch(
                Spelling.search(text),
                country,
                null,
                null,
                null,
                state == null ? EnumSet.allOf(SupporterState.class) : EnumSet.of(state));
    }

    /** The same among organisations of a kind and a level that offer a service; null leaves each open. */
    public DirectorySearch among(Kind kind, Level level, ServiceKind service) {
        return new DirectorySearch(words, country, kind, level, service, states);
    }

    /** The same among those that the public is told to be in a state; null leaves it as it is. */
    public DirectorySearch publicly(SupporterState state) {
        Set<SupporterState> alike = EnumSet.allOf(SupporterState.class);
        alike.removeIf(
                known -> !known.visible() || (state == null ? !states.contains(known) : known.publicly() != state));
        return new DirectorySearch(words, country, kind, level, service, alike);
    }
}
