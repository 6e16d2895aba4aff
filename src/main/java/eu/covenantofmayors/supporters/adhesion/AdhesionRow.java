package eu.covenantofmayors.supporters.adhesion;

import java.time.Instant;

/**
 * An application in a list.
 *
 * @param reviewer sign-in name of the officer who has it in hand, or null
 * @param touchedAt since when it is as it is
 */
public record AdhesionRow(
        Long id,
        String reference,
        String name,
        String country,
        AdhesionState state,
        String reviewer,
        Instant touchedAt) {}
