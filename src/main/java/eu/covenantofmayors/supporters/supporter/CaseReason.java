package eu.covenantofmayors.supporters.supporter;

/** Why a supporter may be suspended. Source: design.md section 3. */
public enum CaseReason {
    MISSED_FEEDBACK,
    INSUFFICIENT_COMMITMENT,
    OTHER
}
