package eu.covenantofmayors.supporters.signatory;

/** How far an import of members is. */
public enum MemberImportState {
    /** Somebody looks at what would come out. */
    UPLOADED,
    RUNNING,
    DONE,
    /** What it had brought has been taken out again. */
    UNDONE
}
