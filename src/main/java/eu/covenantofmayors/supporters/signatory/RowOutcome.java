package eu.covenantofmayors.supporters.signatory;

/** What came of a row on which there is a remark. */
public enum RowOutcome {
    /** The row was left out. */
    ROW_LEFT_OUT,
    /** The row was taken, without this value. */
    VALUE_LEFT_OUT,
    /** The row was taken with the value as it was understood, which people should look at. */
    UNDERSTOOD
}
