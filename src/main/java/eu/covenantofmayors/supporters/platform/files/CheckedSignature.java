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
 * @param validity of their certificate at the time of the check
 * @param expiresAt when their certificate expires or has expired; null when it is not in the file
 * @param provenAt at the latest when it was made, as a time-stamp of somebody whom this system trusts shows; null without one
 */
public record CheckedSignature(
        String signer,
        Instant signedAt,
        String reason,
        boolean intact,
        boolean known,
        CertificateValidity validity,
        Instant expiresAt,
        Instant provenAt) {}
