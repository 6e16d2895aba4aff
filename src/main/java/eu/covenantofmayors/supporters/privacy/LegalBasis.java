package eu.covenantofmayors.supporters.privacy;

/** Why data may be processed: GDPR, article 6(1); Regulation (EU) 2018/1725, article 5(1). */
public enum LegalBasis {
    PUBLIC_TASK,
    CONSENT,
    LEGAL_OBLIGATION
}
