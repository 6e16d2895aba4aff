package eu.covenantofmayors.supporters.supporter;

/** Why a supporter may be suspended. Source: src/docs/domain.md, "Life cycles". */
public enum CaseReason {
    MISSED_FEEDBACK,
    INSUFFICIENT_COMMITMENT,
    OTHER
}
