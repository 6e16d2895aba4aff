package eu.covenantofmayors.supporters.signatory;

/** How the register is sorted. */
public enum SignatoryOrder {
    /** In the alphabet of the reader's language. */
    NAME,
    /** The largest first; those whose number of inhabitants is unknown last. */
    POPULATION,
    /** Who has joined last comes first. */
    NEWEST
}
