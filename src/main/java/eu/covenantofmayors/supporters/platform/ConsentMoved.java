package eu.covenantofmayors.supporters.platform;

import java.time.Instant;

/**
 * Somebody has said yes to something, or takes it back.
 *
 * @param email whose
 * @param language in which they were asked
 * @param given whether they say yes
 */
public record ConsentMoved(ConsentPurpose purpose, String email, Languages language, boolean given, Instant at) {}
