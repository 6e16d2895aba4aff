package eu.covenantofmayors.supporters.account;

/** Whether somebody can sign in, and why not. */
public enum AccountState {
    /** Known, and never invited. */
    KNOWN,
    /** The link in the invitation works. */
    INVITED,
    /** The link in the invitation works no more. */
    EXPIRED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot sign in any more. */
    CLOSED
}
