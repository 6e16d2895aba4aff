package eu.covenantofmayors.supporters.signatory;

/** Why a member may be a signatory of the register. */
public enum MemberLikeness {
    /** The same name, in whatever script, and about as many inhabitants. */
    SAME_NAME_AND_SIZE,
    SAME_NAME,
    SIMILAR_NAME_AND_SIZE,
    SIMILAR_NAME
}
