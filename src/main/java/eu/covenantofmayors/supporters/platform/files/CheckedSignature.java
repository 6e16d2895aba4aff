package eu.covenantofmayors.supporters.platform.files;

import java.time.Instant;

/**
 * One signature or seal of a PDF, as it was found to be.
 *
 * @param signer what its certificate calls who has signed
 * @param signedAt when, as they say themselves; null when they do not
 * @param reason why, as they say themselves; may be empty
 * @param intact whether what they have signed is what it was
 * @param known whether their certificate comes from somebody whom this system trusts
 */
public record CheckedSignature(String signer, Instant signedAt, String reason, boolean intact, boolean known) {}
