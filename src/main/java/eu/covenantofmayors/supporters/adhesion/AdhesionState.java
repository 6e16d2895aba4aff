package eu.covenantofmayors.supporters.adhesion;

/** Where an application stands; see {@link AdhesionStep}. */
public enum AdhesionState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    INFO_REQUESTED,
    INELIGIBLE,
    ELIGIBLE,
    AGREEMENT_SIGNED,
    AGREEMENT_RETURNED,
    CO_SIGNED,
    PROFILE_CREATED,
    WITHDRAWN,
    LAPSED;

    /** Whether it is the applicant who has to do something next: only then may it lapse for being idle. */
    boolean waitsForApplicant() {
        return switch (this) {
            case DRAFT, INFO_REQUESTED, ELIGIBLE, AGREEMENT_RETURNED -> true;
            default -> false;
        };
    }

    /** Whether somebody still has something to do with it. */
    public boolean open() {
        return switch (this) {
            case INELIGIBLE, PROFILE_CREATED, WITHDRAWN, LAPSED -> false;
            default -> true;
        };
    }
}
