package eu.covenantofmayors.supporters.signatory;

/**
 * A signatory that a member may be.
 *
 * @param signatory its id
 * @param confidence in percent
 */
public record MemberMatch(long signatory, int confidence, MemberLikeness likeness) {}
