package eu.covenantofmayors.supporters.platform;

/**
 * In which capacity somebody acts. A user may hold several; every step of a life cycle names the roles that may take it.
 */
public enum Role {
    /** Somebody who holds the secret link to an application that is not yet a supporter. */
    APPLICANT,
    /** Answers for a network: may do whatever the network may do. */
    MANAGER,
    /** Writes for a network: profile, actions, feedback. */
    EDITOR,
    /** Reads a network's workspace. */
    VIEWER,
    /** May sign the agreement for a network. */
    SIGNATORY,
    /** An officer of the Covenant of Mayors Office. */
    OFFICE,
    /** An officer of the European Commission. */
    COMMISSION,
    /** An administrator of the institution's servers. */
    ADMIN,
    /** The sweep: time passing, never a person. */
    SYSTEM;

    /** Container role of everybody who belongs to a network; what they may do there is their membership's business. */
    public static final String NETWORK = "NETWORK";
}
