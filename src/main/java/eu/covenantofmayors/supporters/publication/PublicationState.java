package eu.covenantofmayors.supporters.publication;

/** Where a publication stands; see {@link PublicationStep} for the ways between. */
public enum PublicationState {
    DRAFT,
    /** A network has written it; the Office has yet to read it. */
    PROPOSED,
    /** The Office has asked the network to change it. */
    RETURNED,
    PUBLISHED,
    /** It was public and is not any more. */
    WITHDRAWN;

    /** Whether a network may still write in it: what the Office reads, or everybody, stays as it is. */
    public boolean open() {
        return this == DRAFT || this == RETURNED || this == WITHDRAWN;
    }
}
