package eu.covenantofmayors.supporters.account;

import jakarta.security.enterprise.credential.Credential;

/**
 * What somebody shows whose password was right.
 *
 * @param email whose
 * @param code of their authenticator app, or one of their recovery codes
 */
public record SecondFactorCredential(String email, String code) implements Credential {}
