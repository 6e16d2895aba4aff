package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.Retention;

/**
 * What is kept for a time.
 *
 * @param held how much of it there is now
 */
public record Kept(Retention retention, long held) {}
