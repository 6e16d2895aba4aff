package eu.covenantofmayors.supporters.account;

import jakarta.security.enterprise.credential.Credential;

/**
 * What somebody shows whose password was right and who has to set an authenticator app up before they are let in.
 *
 * @param email whose
 * @param app that they were offered
 * @param code that it shows now
 */
public record SetUpCredential(String email, Authenticator app, String code) implements Credential {}
