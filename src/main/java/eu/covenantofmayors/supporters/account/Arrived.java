package eu.covenantofmayors.supporters.account;

import java.net.URI;

/**
 * Somebody is back from the OpenID provider.
 *
 * @param farewell where they sign out there; null where it has no such page
 */
public record Arrived(Arrival arrival, URI farewell) {}
