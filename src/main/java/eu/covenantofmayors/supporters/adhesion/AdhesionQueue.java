package eu.covenantofmayors.supporters.adhesion;

import java.util.EnumSet;
import java.util.Set;

/** Whose turn it is with an application. Drafts that were never submitted are nobody's. */
public enum AdhesionQueue {
    OFFICE(EnumSet.of(AdhesionState.SUBMITTED, AdhesionState.IN_REVIEW, AdhesionState.CO_SIGNED)),
    COMMISSION(EnumSet.of(AdhesionState.AGREEMENT_SIGNED)),
    APPLICANT(EnumSet.of(AdhesionState.INFO_REQUESTED, AdhesionState.ELIGIBLE, AdhesionState.AGREEMENT_RETURNED)),
    NOBODY(EnumSet.of(
            AdhesionState.INELIGIBLE, AdhesionState.PROFILE_CREATED, AdhesionState.WITHDRAWN, AdhesionState.LAPSED));

    private final Set<AdhesionState> states;

    AdhesionQueue(Set<AdhesionState> states) {
        this.states = Set.copyOf(states);
    }

    Set<AdhesionState> states() {
        return states;
    }
}
