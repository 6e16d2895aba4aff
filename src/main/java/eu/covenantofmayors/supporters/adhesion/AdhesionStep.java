package eu.covenantofmayors.supporters.adhesion;

import static eu.covenantofmayors.supporters.adhesion.AdhesionState.AGREEMENT_RETURNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.AGREEMENT_SIGNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.CO_SIGNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.DRAFT;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.ELIGIBLE;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.INELIGIBLE;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.INFO_REQUESTED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.IN_REVIEW;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.LAPSED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.PROFILE_CREATED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.SUBMITTED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.WITHDRAWN;
import static eu.covenantofmayors.supporters.platform.Role.APPLICANT;
import static eu.covenantofmayors.supporters.platform.Role.COMMISSION;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.platform.Role.SYSTEM;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import java.util.EnumSet;
import java.util.Set;

/** The closed life cycle of an application. Drawn in src/docs/domain.md, "Life cycles". */
public enum AdhesionStep implements Step<AdhesionState> {
    SUBMIT(EnumSet.of(DRAFT), SUBMITTED, EnumSet.of(APPLICANT)),
    /** The Office may let a draft be submitted although its organisation has an open application or is a supporter. */
    ALLOW_DUPLICATE(EnumSet.of(DRAFT), DRAFT, EnumSet.of(OFFICE)),
    TAKE_UP(EnumSet.of(SUBMITTED), IN_REVIEW, EnumSet.of(OFFICE)),
    /** Also again, with as many days as before, when the applicant was too late. */
    ASK(EnumSet.of(IN_REVIEW, INFO_REQUESTED), INFO_REQUESTED, EnumSet.of(OFFICE)),
    ANSWER(EnumSet.of(INFO_REQUESTED), IN_REVIEW, EnumSet.of(APPLICANT)),
    REFUSE(EnumSet.of(IN_REVIEW, INFO_REQUESTED), INELIGIBLE, EnumSet.of(OFFICE)),
    /** Asks again after a refusal, for 60 days. */
    RECONSIDER(EnumSet.of(INELIGIBLE), INFO_REQUESTED, EnumSet.of(OFFICE)),
    CONFIRM(EnumSet.of(IN_REVIEW), ELIGIBLE, EnumSet.of(OFFICE)),
    SIGN(EnumSet.of(ELIGIBLE, AGREEMENT_RETURNED), AGREEMENT_SIGNED, EnumSet.of(APPLICANT)),
    RETURN_AGREEMENT(EnumSet.of(AGREEMENT_SIGNED), AGREEMENT_RETURNED, EnumSet.of(OFFICE, COMMISSION)),
    CO_SIGN(EnumSet.of(AGREEMENT_SIGNED), CO_SIGNED, EnumSet.of(COMMISSION)),
    CREATE_PROFILE(EnumSet.of(CO_SIGNED), PROFILE_CREATED, EnumSet.of(OFFICE)),
    WITHDRAW(openStates(), WITHDRAWN, EnumSet.of(APPLICANT)),
    /** Idle for 180 days, after two notices. */
    LAPSE(openStates(), LAPSED, EnumSet.of(SYSTEM));

    private final Set<AdhesionState> from;
    private final AdhesionState to;
    private final Set<Role> roles;

    AdhesionStep(Set<AdhesionState> from, AdhesionState to, Set<Role> roles) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.roles = Set.copyOf(roles);
    }

    private static Set<AdhesionState> openStates() {
        Set<AdhesionState> open = EnumSet.allOf(AdhesionState.class);
        open.removeIf(state -> !state.open());
        return open;
    }

    @Override
    public Set<AdhesionState> from() {
        return from;
    }

    @Override
    public AdhesionState to() {
        return to;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
