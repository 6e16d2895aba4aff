package eu.covenantofmayors.supporters.account;

import java.util.Set;

/**
 * Who is signed in, as they stand now.
 *
 * @param email sign-in name
 * @param roles the container's
 */
public record SignedIn(String email, Set<String> roles) {}
