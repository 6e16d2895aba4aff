package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.SupporterStep;

/**
 * Something that can be decided about a network, or why it cannot be.
 *
 * @param link where it is decided, within the application; null where it cannot be
 * @param against what stands against it; null where nothing does
 */
public record NextDecision(SupporterStep step, String link, Refused against) {}
