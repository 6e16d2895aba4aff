package eu.covenantofmayors.supporters.supporter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody looks for in the list of supporters.
 *
 * @param text part of a name in whatever case, or empty
 * @param country ISO code, or empty
 * @param states which states are wanted
 */
public record DirectorySearch(String text, String country, Set<SupporterState> states) {
    public DirectorySearch {
        text = text == null ? "" : text.strip();
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
        return new DirectorySearch(text, country, states);
    }

    /** What an officer may look for: all states, or one. */
    public static DirectorySearch byOfficer(String text, String country, SupporterState state) {
        return new DirectorySearch(
                text, country, state == null ? EnumSet.allOf(SupporterState.class) : EnumSet.of(state));
    }

    /** The text as a pattern of {@code like … escape '!'}. */
    String pattern() {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
