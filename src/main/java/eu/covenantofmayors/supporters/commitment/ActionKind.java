package eu.covenantofmayors.supporters.commitment;

/** What sort of thing was done for a commitment. */
public enum ActionKind {
    EVENT,
    TRAINING,
    ADVICE,
    PUBLICATION,
    MEDIA,
    DECISION,
    OTHER
}
