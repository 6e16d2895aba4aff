package eu.covenantofmayors.supporters.signatory;

/** Whether the register counts a signatory as active; the release knows these two. */
public enum SignatoryStatus {
    PUBLISHED,
    ON_HOLD
}
