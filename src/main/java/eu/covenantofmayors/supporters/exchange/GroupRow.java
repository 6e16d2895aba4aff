package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;

/**
 * A group, for a list.
 *
 * @param founder name of the network that founded it
 * @param discussions how many there are
 * @param lastAt when somebody wrote there last; null when nobody has
 */
public record GroupRow(
        Long id, String title, String about, Languages language, String founder, long discussions, Instant lastAt) {}
