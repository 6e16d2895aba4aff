package eu.covenantofmayors.supporters.adhesion;

import java.util.Set;

/**
 * Another application or supporter that may be the same network, or one close to it.
 *
 * @param name what it calls itself
 * @param country ISO code, or null
 * @param adhesion id of the application; null for a supporter
 * @param supporter id of the supporter; null for an application
 * @param likenesses what both have in common
 */
public record Resemblance(String name, String country, Long adhesion, Long supporter, Set<Likeness> likenesses) {
    /** What two networks can have in common. */
    public enum Likeness {
        REGISTRATION,
        DOMAIN,
        NAME,
        COUNTRY
    }

    /** Being of one country says something only together with something else. */
    boolean matters() {
        return likenesses.stream().anyMatch(likeness -> likeness != Likeness.COUNTRY);
    }
}
