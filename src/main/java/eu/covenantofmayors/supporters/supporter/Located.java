package eu.covenantofmayors.supporters.supporter;

/**
 * In which country a supporter is.
 *
 * @param slug the last part of its address
 * @param country ISO code, or null
 */
public record Located(String slug, String country) {}
