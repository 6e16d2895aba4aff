package eu.covenantofmayors.supporters.supporter;

/**
 * The six commitments of a Covenant Supporter, in the order of the agreement. They are here because agreement, actions
 * and feedback all speak of them. Source: src/docs/domain.md, "Words".
 */
public enum Commitment {
    /** Promote the Covenant and support the members who sign it. */
    PROMOTE,
    /** Publicly recognise the Covenant as a key element of their policy. */
    RECOGNISE,
    /** Let signatories and candidate cities exchange experience. */
    EXCHANGE,
    /** Stand between their members, the Office and the national and regional media. */
    INTERMEDIATE,
    /** Seek synergies with national and regional events and initiatives. */
    SYNERGIES,
    /** Give feedback regularly on their members' adhesions and on the services given. */
    FEEDBACK
}
