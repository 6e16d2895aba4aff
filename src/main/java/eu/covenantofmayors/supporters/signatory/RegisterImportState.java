package eu.covenantofmayors.supporters.signatory;

/** How far the import of a release is. */
public enum RegisterImportState {
    /** Somebody looks at what it would change. */
    CHECKED,
    IMPORTED,
    /** What it had changed has been changed back. */
    UNDONE
}
