package eu.covenantofmayors.supporters.supporter;

/** Where a supporter stands in its life; see {@link SupporterStep} for the ways between. */
public enum SupporterState {
    /** Only named in the register: listed as not yet described, until its owner has gone through the agreement. */
    NAMED,
    /** Created by the Office; the network has yet to describe itself. */
    PROFILE_PENDING,
    ACTIVE,
    /** The Commission has given notice of suspension; the network may answer. */
    ON_NOTICE,
    SUSPENDED,
    ENDED,
    WITHDRAWN;

    /** Whether it is found in the directory without asking for former and suspended ones. */
    public boolean listed() {
        return this == NAMED || this == ACTIVE || this == ON_NOTICE;
    }

    /** Whether its profile can be seen by the public at all, be it grey. */
    public boolean visible() {
        return this != PROFILE_PENDING;
    }

    /** What the public is told: of a notice nothing, as long as the network may answer it. */
    public SupporterState publicly() {
        return this == ON_NOTICE ? ACTIVE : this;
    }
}
