package eu.covenantofmayors.supporters.supporter;

import java.time.Instant;

/**
 * A note in a list.
 *
 * @param author sign-in name of the officer
 * @param fileName of the file that goes with it, or null
 */
public record NoteRow(Long id, String author, Instant writtenAt, String text, String fileName) {}
