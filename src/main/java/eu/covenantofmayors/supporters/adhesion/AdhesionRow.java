package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Kind;
import java.time.Instant;

/**
 * An application in a list.
 *
 * @param members authorities that are its members; null where it has not said
 * @param reviewer sign-in name of the officer who has it in hand, or null
 * @param touchedAt since when it is as it is
 */
public record AdhesionRow(
        Long id,
        String reference,
        String name,
        String country,
        Kind kind,
        Integer members,
        AdhesionState state,
        String reviewer,
        Instant touchedAt) {
    /** Whether nobody has it in hand yet. */
    public boolean waitsToBeTakenUp() {
        return AdhesionStep.TAKE_UP.from().contains(state);
    }
}
