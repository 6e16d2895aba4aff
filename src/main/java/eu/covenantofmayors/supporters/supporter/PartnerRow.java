package eu.covenantofmayors.supporters.supporter;

import java.util.Set;

/**
 * A network that fits another one.
 *
 * @param kinds what it offers of what the other looks for, or looks for of what the other offers
 * @param near whether it is in the other one's country
 */
public record PartnerRow(String slug, String name, String country, Set<ServiceKind> kinds, boolean near) {}
