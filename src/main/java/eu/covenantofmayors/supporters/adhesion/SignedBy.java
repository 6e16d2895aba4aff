package eu.covenantofmayors.supporters.adhesion;

/** By whose signature a version of the agreement came about. */
public enum SignedBy {
    /** The network has signed in the application. */
    NETWORK,
    /** The network has added an electronic signature of its own to that document. */
    NETWORK_FILE,
    /** The Commission has sealed it. */
    COMMISSION,
    /** An authority has time-stamped what the Commission has sealed. */
    TIME_STAMP;

    /** Whether the Commission's seal is on it. */
    public boolean isSealed() {
        return this == COMMISSION || this == TIME_STAMP;
    }
}
