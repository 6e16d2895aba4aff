package eu.covenantofmayors.supporters.account;

import java.io.Serializable;
import java.net.URI;

/**
 * Somebody is on their way to the OpenID provider and back. Kept in the session of the container, so that nobody comes back
 * from a way that somebody else has begun.
 *
 * @param state comes back with them
 * @param nonce comes back within the token
 * @param verifier shows the provider that whoever asks for the token has begun this
 * @param wanted where they want to go; null for their own desk
 * @param address where the provider asks them who they are
 */
public record OpenIdRequest(String state, String nonce, String verifier, String wanted, URI address)
        implements Serializable {}
