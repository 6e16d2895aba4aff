package eu.covenantofmayors.supporters.account;

/** What sort of organisation a network is; only the first four can become Covenant Supporters. */
public enum Kind {
    ASSOCIATION,
    THEMATIC_AGENCY,
    NGO,
    EUROPEAN_FEDERATION,
    OTHER
}
