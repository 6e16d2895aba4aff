package eu.covenantofmayors.supporters.commitment;

import java.time.LocalDate;

/**
 * A document of an action, without its content.
 *
 * @param action title of the action
 * @param length in bytes
 */
public record DocumentRow(Long id, String fileName, int length, String action, LocalDate date) {}
