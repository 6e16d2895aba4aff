package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Secret;

/** Somebody has asked for a link with which to set another password. It may not have been the owner of the account. */
public record PasswordForgotten(User user, Secret secret) {}
