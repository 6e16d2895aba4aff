package eu.covenantofmayors.supporters.account;

/** What has changed in what lets somebody in. */
public enum SecurityChange {
    PASSWORD_SET,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    SESSIONS_ENDED,
    SIGN_ON_SET,
    SIGN_ON_REMOVED
}
