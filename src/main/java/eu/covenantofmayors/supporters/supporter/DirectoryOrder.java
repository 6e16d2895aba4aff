package eu.covenantofmayors.supporters.supporter;

/** How the list of supporters is sorted. */
public enum DirectoryOrder {
    /** By the name that is shown, in the alphabet of the reader's language. */
    NAME,
    /** By country, then by name. */
    COUNTRY,
    /** Who has joined last comes first; those that are only named in the register come last. */
    NEWEST
}
