package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * A decision has become a letter.
 *
 * @param subject the record it is about
 * @param detail the languages with the fingerprints of the files
 */
public record LettersMade(String subject, String detail, Actor actor, Instant at) implements DomainEvent {}
