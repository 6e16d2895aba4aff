package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Kind;
import java.time.Instant;

/**
 * A supporter whose profile is public, for feeds and the site map.
 *
 * @param publishedAt when its profile was first shown
 * @param confirmedAt when it was last brought up to date
 */
public record Newcomer(
        String slug,
        String name,
        String englishName,
        String country,
        Kind kind,
        Instant publishedAt,
        Instant confirmedAt) {}
