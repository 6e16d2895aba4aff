package eu.covenantofmayors.supporters.account;

import jakarta.security.enterprise.credential.Credential;

/** What somebody shows who comes from the institution's sign-on; it has been checked to be from there. */
public record ArrivalCredential(Arrival arrival) implements Credential {}
