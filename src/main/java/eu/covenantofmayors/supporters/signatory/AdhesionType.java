package eu.covenantofmayors.supporters.signatory;

/** How a local authority has joined the Covenant. */
public enum AdhesionType {
    INDIVIDUAL,
    /** In a group whose members commit themselves one by one. */
    GROUP_INDIVIDUAL,
    /** In a group that commits itself as one. */
    GROUP_COLLECTIVE
}
